package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;
import scot.tolbooth.inventory.audit.ValueChange;
import scot.tolbooth.inventory.site.SiteCode;

/** The way back from a change of a milestone's dates and note: a moved forecast has its reason, an actual day its gate. */
final class ReversibleMilestone implements Reversible {

    private static final String SUBJECT = "rollout ";
    private static final Set<String> OWN = Set.of("planned", "forecast", "actual", "note");

    private final Rollout rollout;

    ReversibleMilestone(Rollout rollout) {
        this.rollout = rollout;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT);
    }

    @Override
    public boolean isOwn(String name) {
        return OWN.contains(name);
    }

    @Override
    public boolean isOfSameThing(AuditEntry one, AuditEntry other) {
        return one.subject().equals(other.subject()) && milestone(one).equals(milestone(other));
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return find(entry).map(MilestoneBook::values);
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        SiteMilestone now = find(entry).orElseThrow();
        SiteMilestone before = new SiteMilestone(
                now.site(),
                now.milestone(),
                date(values, "planned"),
                date(values, "forecast"),
                date(values, "actual"),
                text(values, "note"));
        if (now.actual() != null && before.actual() == null) {
            refuseWhatFollowed(now);
        }
        rollout.record(MilestoneEntry.of(before).having(now).because(ForecastReason.OTHER, change.why()), change);
    }

    private void refuseWhatFollowed(SiteMilestone now) {
        rollout.of(now.site()).stream()
                .filter(one -> one.milestone().compareTo(now.milestone()) > 0 && one.actual() != null)
                .findFirst()
                .ifPresent(later -> {
                    throw new IllegalStateException("actual cannot be taken back: %s has happened since"
                            .formatted(later.milestone().label()));
                });
    }

    private Optional<SiteMilestone> find(AuditEntry entry) {
        SiteCode site = new SiteCode(entry.subject().substring(SUBJECT.length()));
        return rollout.of(site).stream()
                .filter(one -> one.milestone().word().equals(milestone(entry)))
                .findFirst();
    }

    private static String milestone(AuditEntry entry) {
        Map<String, @Nullable Object> values = ValueChange.values(entry.after());
        return String.valueOf((values.isEmpty() ? ValueChange.values(entry.before()) : values).get("milestone"));
    }

    private static @Nullable String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate date(Map<String, Object> values, String name) {
        String text = text(values, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
