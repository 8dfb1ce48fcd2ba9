package scot.tolbooth.collector.discovery;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;

/** How what a search found changes what is remembered of a site. */
final class Remembering {

    private Remembering() {}

    /** The proposal that a device had before: its own, or that of what had its address. */
    static Optional<Proposal> before(Collection<Proposal> known, Found found) {
        return known.stream()
                .filter(proposal -> proposal.found().isSameAs(found))
                .findFirst()
                .or(() -> known.stream()
                        .filter(proposal -> proposal.found().endpoint().equals(found.endpoint()))
                        .findFirst());
    }

    static Proposal first(DiscoveryRun run, Drafting.Draft draft, Instant at) {
        InventoryMatch.Match match = draft.match();
        return new Proposal(
                0,
                run.site(),
                run.id(),
                match == null ? Proposal.Status.OPEN : Proposal.Status.KNOWN,
                draft.found(),
                draft.suggestion(),
                match == null ? null : match.device().name(),
                match == null ? null : match.note(),
                at,
                at,
                null,
                0);
    }

    /** The same proposal after another search found the device. */
    static Proposal again(Proposal before, DiscoveryRun run, Drafting.Draft draft, Instant at) {
        InventoryMatch.Match match = draft.match();
        DeviceName device = match == null ? null : match.device().name();
        Proposal.Status status = status(before, draft.found(), device);
        boolean kept = status == before.status();
        String note = match == null ? note(before, kept) : match.note();
        boolean same = kept
                && before.found().equals(draft.found())
                && before.suggestion().equals(draft.suggestion())
                && Objects.equals(before.note(), note);
        return new Proposal(
                before.id(),
                before.site(),
                run.id(),
                status,
                draft.found(),
                draft.suggestion(),
                device,
                note,
                before.firstFound(),
                at,
                kept ? before.decided() : null,
                same ? before.version() : before.version() + 1);
    }

    private static Proposal.Status status(Proposal before, Found found, @Nullable DeviceName device) {
        if (device != null) {
            return before.status() == Proposal.Status.ACCEPTED ? Proposal.Status.ACCEPTED : Proposal.Status.KNOWN;
        }
        boolean unchanged =
                before.found().identity().fingerprint().equals(found.identity().fingerprint());
        return before.status() == Proposal.Status.REJECTED && unchanged
                ? Proposal.Status.REJECTED
                : Proposal.Status.OPEN;
    }

    private static @Nullable String note(Proposal before, boolean kept) {
        Proposal.Decided decided = before.decided();
        if (kept || decided == null) {
            return kept ? before.note() : null;
        }
        return before.status() == Proposal.Status.REJECTED
                ? "rejected by %s before, and has changed since".formatted(decided.by())
                : "accepted by %s before, and is not in the inventory any more".formatted(decided.by());
    }
}
