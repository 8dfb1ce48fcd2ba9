package scot.tolbooth.collector.discovery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What searches found, until somebody decides. Nothing enters the inventory by itself; what is accepted enters by the
 * inventory's own rules, in one transaction with the decision.
 */
public class Proposals {

    private final JdbcProposals store;
    private final Devices devices;
    private final Discoveries discoveries;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Proposals(
            JdbcClient jdbc,
            Devices devices,
            Discoveries discoveries,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = new JdbcProposals(jdbc);
        this.devices = devices;
        this.discoveries = discoveries;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** By site and address; of one site, or of one status, where that is given. */
    public List<Proposal> find(@Nullable SiteCode site, Proposal.@Nullable Status status) {
        return store.find(site, status);
    }

    public Optional<Proposal> find(long id) {
        return store.find(id);
    }

    /** The device as which it is suggested; empty while its kind is not known. */
    public Optional<Device> suggested(Proposal proposal) {
        return SuggestedDevice.of(proposal);
    }

    /**
     * Enters a device into the inventory, with the credentials that it took.
     *
     * @param version of the proposal as it was read
     * @param device as it is to be entered, at the address where it was found
     * @return the proposal as it is now
     * @throws IllegalArgumentException if the inventory has such a device, or refuses it
     * @throws IllegalStateException if it was decided before
     * @throws StaleVersionException if it was changed since
     */
    public Proposal accept(long id, long version, Device device, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Proposal before = open(id, version);
            requireNew(device);
            SnmpCredentials credentials = discoveries
                    .credentials(before.found().credentials())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "credentials must still be kept: those it took (%s) are gone; search again with others"
                                    .formatted(before.found().credentials())));
            if (devices.save(device, credentials, change) != SaveOutcome.CREATED) {
                throw new IllegalArgumentException("name must be new: there is a device " + device.name());
            }
            return decide(before, Proposal.Status.ACCEPTED, device, change);
        }));
    }

    /**
     * Enters several as they are suggested, parents before what is reached through them.
     *
     * @param versions of the proposals as they were read
     * @return what hindered each that could not be entered
     */
    public Map<Proposal, String> acceptAll(Map<Long, Long> versions, Change change) {
        List<Proposal> wanted = new ArrayList<>();
        versions.keySet().forEach(id -> store.find(id).ifPresent(wanted::add));
        Map<Proposal, String> hindered = new LinkedHashMap<>();
        for (Proposal proposal : SuggestedDevice.parentsFirst(wanted)) {
            try {
                Device device = suggested(proposal)
                        .orElseThrow(
                                () -> new IllegalArgumentException("kind must be chosen: nothing tells what it is"));
                accept(proposal.id(), Objects.requireNonNull(versions.get(proposal.id())), device, change);
            } catch (IllegalArgumentException | IllegalStateException | StaleVersionException refused) {
                hindered.put(proposal, String.valueOf(refused.getMessage()));
            }
        }
        return hindered;
    }

    /**
     * Remembers that a device is not wanted: it is not proposed again until it changes.
     *
     * @param version as it was read
     * @throws IllegalStateException if it was decided before
     * @throws StaleVersionException if it was changed since
     */
    public Proposal reject(long id, long version, Change change) {
        return Objects.requireNonNull(
                transactions.execute(status -> decide(open(id, version), Proposal.Status.REJECTED, null, change)));
    }

    /** Takes in what a search found. */
    void remember(DiscoveryRun run, List<Drafting.Draft> drafts) {
        transactions.executeWithoutResult(status -> {
            List<Proposal> known = new ArrayList<>(store.find(run.site(), null));
            for (Drafting.Draft draft : drafts) {
                Optional<Proposal> before = Remembering.before(known, draft.found());
                before.ifPresent(known::remove);
                vacate(known, draft.found().endpoint());
                before.ifPresentOrElse(
                        proposal -> store.update(Remembering.again(proposal, run, draft, clock.instant())),
                        () -> store.insert(Remembering.first(run, draft, clock.instant())));
            }
        });
    }

    /** What another device had the address of before has no place any more. */
    private void vacate(List<Proposal> known, Endpoint endpoint) {
        List<Proposal> displaced = known.stream()
                .filter(proposal -> proposal.found().endpoint().equals(endpoint))
                .toList();
        displaced.forEach(proposal -> store.delete(proposal.id()));
        known.removeAll(displaced);
    }

    private void requireNew(Device device) {
        if (devices.find(device.name()).isPresent()) {
            throw new IllegalArgumentException("name must be new: there is a device " + device.name());
        }
        if (device.parent() != null && devices.find(device.parent()).isEmpty()) {
            throw new IllegalArgumentException(
                    "parent must be a device of the inventory: there is no %s yet".formatted(device.parent()));
        }
    }

    private Proposal open(long id, long version) {
        Proposal before = store.findForUpdate(id).orElseThrow(() -> new StaleVersionException(subject(id), version));
        if (!before.isOpen()) {
            throw new IllegalStateException(
                    "it is %s already".formatted(before.status().label().toLowerCase(java.util.Locale.ROOT)));
        }
        if (before.version() != version) {
            throw new StaleVersionException(subject(id), version);
        }
        return before;
    }

    private Proposal decide(Proposal before, Proposal.Status status, @Nullable Device device, Change change) {
        Proposal after = new Proposal(
                before.id(),
                before.site(),
                before.run(),
                status,
                before.found(),
                before.suggestion(),
                device == null ? null : device.name(),
                before.note(),
                before.firstFound(),
                before.lastFound(),
                new Proposal.Decided(change.by(), clock.instant(), change.why()),
                before.version() + 1);
        store.update(after);
        audit.record(change, subject(before.id()), values(before), values(after));
        return after;
    }

    private static String subject(long id) {
        return "discovery proposal " + id;
    }

    private static Map<String, Object> values(Proposal proposal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", proposal.site().value());
        values.put("address", proposal.found().endpoint().toString());
        values.put("system_name", proposal.found().identity().systemName());
        values.put("status", proposal.status().word());
        if (proposal.device() != null) {
            values.put("device", proposal.device().value());
        }
        return values;
    }
}
