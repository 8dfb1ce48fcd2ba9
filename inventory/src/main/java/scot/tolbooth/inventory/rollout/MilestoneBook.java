package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.rollout.MilestoneEntry.OverrideRequest;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Writes milestones by the rules. Each entry is decided while the site is held, so that facts cannot slip away. */
final class MilestoneBook {

    private final RolloutStore store;
    private final Gates gates;
    private final Sites sites;
    private final AuditTrail audit;
    private final Clock clock;

    MilestoneBook(RolloutStore store, Gates gates, Sites sites, AuditTrail audit, Clock clock) {
        this.store = store;
        this.gates = gates;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records one entry; must be called in a transaction. */
    SaveOutcome record(MilestoneEntry entry, Change change) {
        SiteMilestone after = entry.milestone();
        sites.lock(after.site());
        Optional<SiteMilestone> stored = store.milestones().findForUpdate(after.site(), after.milestone());
        SiteMilestone before =
                stored.orElseGet(() -> new SiteMilestone(after.site(), after.milestone(), null, null, null, null));
        if (!entry.hasSeen(before)) {
            throw new StaleVersionException(
                    subject(after.site()) + ", " + after.milestone().label());
        }
        boolean isSame = before.equals(after) && stored.isPresent();
        boolean happens = before.actual() == null && after.actual() != null;
        Gate gate = happens || entry.override() != null ? gates.of(after.site(), after.milestone()) : null;
        GateOverride override = gate == null ? null : override(entry, gate, change);
        if (isSame && override == null) {
            return SaveOutcome.UNCHANGED;
        }
        check(before, entry);
        if (override != null) {
            store.overrides().add(override);
        }
        if (happens && override == null && gate != null && !gate.isOpen()) {
            throw new GateClosedException(gate);
        }
        store.milestones().put(after);
        noteForecast(before, entry, change);
        audit.record(
                change,
                subject(after.site()),
                stored.map(MilestoneBook::values).orElse(null),
                values(before, entry, override));
        return stored.isPresent() ? SaveOutcome.UPDATED : SaveOutcome.CREATED;
    }

    private void check(SiteMilestone before, MilestoneEntry entry) {
        LocalDate actual = entry.milestone().actual();
        if (actual != null && !actual.equals(before.actual()) && actual.isAfter(new Today(clock).date())) {
            throw new IllegalArgumentException("actual must not be in the future: use forecast for what is expected");
        }
        if (!moves(before, entry.milestone())) {
            return;
        }
        if (entry.reason() == null) {
            throw new IllegalArgumentException(
                    "forecast_reason must say why the forecast moved from " + before.forecast()
                            + (entry.milestone().forecast() == null
                                    ? ""
                                    : " to " + entry.milestone().forecast()));
        }
        if (entry.reason() == ForecastReason.OTHER
                && (entry.reasonText() == null || entry.reasonText().isBlank())) {
            throw new IllegalArgumentException("forecast_reason_text must say what the other reason is");
        }
    }

    /** The override that the entry asks for; absent where it asks for none, or for one that was given already. */
    private @Nullable GateOverride override(MilestoneEntry entry, Gate gate, Change change) {
        OverrideRequest request = entry.override();
        if (request == null) {
            return null;
        }
        SiteMilestone milestone = entry.milestone();
        GateOverride wanted = new GateOverride(
                milestone.site(),
                milestone.milestone(),
                request.reason(),
                request.until(),
                change.by(),
                clock.instant(),
                gate.missing());
        boolean given = store.overrides().of(milestone.site()).stream().anyMatch(wanted::saysTheSameAs);
        if (given || wanted.missing().isEmpty()) {
            return null;
        }
        if (!change.mayOverrideGates()) {
            throw new IllegalArgumentException(
                    "override_reason may be given only by a senior responsible owner or an administrator");
        }
        if (!wanted.isInForce(new Today(clock).date())) {
            throw new IllegalArgumentException("override_until must be today or later");
        }
        return wanted;
    }

    private void noteForecast(SiteMilestone before, MilestoneEntry entry, Change change) {
        SiteMilestone after = entry.milestone();
        if (moves(before, after) && before.forecast() != null && entry.reason() != null) {
            store.forecastChanges()
                    .add(new ForecastChange(
                            after.site(),
                            after.milestone(),
                            before.forecast(),
                            after.forecast(),
                            entry.reason(),
                            entry.reasonText(),
                            change.by(),
                            clock.instant()));
        }
    }

    private static boolean moves(SiteMilestone before, SiteMilestone after) {
        return before.forecast() != null && !before.forecast().equals(after.forecast());
    }

    private static String subject(SiteCode site) {
        return "rollout " + site;
    }

    private static Map<String, String> values(
            SiteMilestone before, MilestoneEntry entry, @Nullable GateOverride override) {
        Map<String, String> values = values(entry.milestone());
        if (entry.reason() != null && moves(before, entry.milestone())) {
            values.put("forecast_reason", entry.reason().word());
        }
        if (override != null) {
            values.put("override_reason", override.reason());
            values.put("override_until", override.until().toString());
            values.put("override_missing", String.join("; ", override.missing()));
        }
        return values;
    }

    static Map<String, String> values(SiteMilestone milestone) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("milestone", milestone.milestone().word());
        values.put("planned", Objects.toString(milestone.planned(), ""));
        values.put("forecast", Objects.toString(milestone.forecast(), ""));
        values.put("actual", Objects.toString(milestone.actual(), ""));
        values.put("note", Objects.toString(milestone.note(), ""));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
