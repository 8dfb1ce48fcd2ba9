package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** The items of every site's asbestos register, with their scores and re-inspections. */
public class AsbestosItems {

    private final JdbcItems store;
    private final JdbcWorkAreas areas;
    private final JdbcSurveys surveys;
    private final JdbcRestrictions restrictions;
    private final SiteWrites writes;
    private final AsbestosRules rules;

    AsbestosItems(JdbcClient jdbc, SiteWrites writes, AsbestosRules rules) {
        this.store = new JdbcItems(jdbc);
        this.areas = new JdbcWorkAreas(jdbc);
        this.surveys = new JdbcSurveys(jdbc);
        this.restrictions = new JdbcRestrictions(jdbc);
        this.writes = writes;
        this.rules = rules;
    }

    /**
     * An item to be recorded.
     *
     * @param intervalMonths absent for the longest interval that the rules allow
     * @param stopWorkOwner who must see to the restriction that a finding outside a survey opens on its work area
     */
    public record NewItem(
            Found found,
            Assessment assessment,
            LocalDate foundOn,
            @Nullable Integer intervalMonths,
            @Nullable String stopWorkOwner) {}

    /** Those of a site, the removed ones too. */
    public List<AsbestosItem> of(SiteCode site) {
        return store.of(List.of(site));
    }

    /** Those of every site. */
    public List<AsbestosItem> all() {
        return store.of(null);
    }

    public Optional<AsbestosItem> find(ItemId id) {
        return store.find(id);
    }

    /**
     * Records an item. In a work area it makes void what was decided about that; found outside a survey, it stops the
     * work there.
     */
    public AsbestosItem add(SiteCode site, NewItem item, Change change) {
        return writes.at(site, () -> {
            Words.refuseFuture("found_on", item.foundOn(), writes.today());
            requireSurvey(site, item.found().survey());
            Optional<WorkArea> area = Optional.ofNullable(item.found().area()).map(id -> area(site, id));
            int months = interval(item.intervalMonths(), item.assessment().material());
            AsbestosItem added = existing(store.insert(new AsbestosItem(
                    new ItemId(0), site, item.found(), item.assessment(), months, item.foundOn(), null, 1)));
            writes.record(change, site, null, AuditedValues.of(added));
            area.ifPresent(found -> reopen(found, item, change));
            return added;
        });
    }

    /** Judges an item anew. */
    public AsbestosItem assess(
            ItemId id, long version, Assessment assessment, @Nullable Integer intervalMonths, Change change) {
        return change(
                id,
                version,
                change,
                item -> item.assessed(assessment, interval(intervalMonths, assessment.material())));
    }

    /** Records that the condition of an item was looked at again. */
    public AsbestosItem inspect(ItemId id, long version, LocalDate on, Change change) {
        return change(id, version, change, item -> {
            Words.refuseFuture("inspected_on", on, writes.today());
            Words.refuseBefore("inspected_on", on, "the last inspection", item.inspectedOn());
            return item.inspected(on);
        });
    }

    /** Records that an item is no longer there. */
    public AsbestosItem remove(ItemId id, long version, LocalDate on, Change change) {
        return change(id, version, change, item -> {
            Words.refuseFuture("removed_on", on, writes.today());
            return item.removed(on);
        });
    }

    private AsbestosItem change(ItemId id, long version, Change change, UnaryOperator<AsbestosItem> move) {
        SiteCode site = existing(id).site();
        return writes.at(site, () -> {
            AsbestosItem before = existing(id);
            if (before.version() != version) {
                throw new StaleVersionException("item " + id, version);
            }
            if (!before.isPresent()) {
                throw new IllegalStateException("item %s is removed already".formatted(id));
            }
            AsbestosItem after = move.apply(before);
            store.update(after);
            writes.record(change, site, AuditedValues.of(before), AuditedValues.of(after));
            return after;
        });
    }

    private void reopen(WorkArea area, NewItem item, Change change) {
        WorkArea reopened = area.withFinding();
        areas.update(reopened);
        writes.record(change, area.site(), AuditedValues.of(area), AuditedValues.of(reopened));
        if (item.found().survey() == null) {
            stopWork(area, item, change);
        }
    }

    private void stopWork(WorkArea area, NewItem item, Change change) {
        Restriction restriction = new Restriction(
                new RestrictionId(0),
                area.id(),
                "Stop work: new finding, " + item.found().material() + ", "
                        + item.found().location(),
                Words.required("stop_work_owner", Words.text(item.stopWorkOwner()), 120),
                item.foundOn(),
                null);
        Restriction opened = restrictions.find(restrictions.insert(restriction)).orElseThrow();
        writes.record(change, area.site(), null, AuditedValues.of(opened));
    }

    private int interval(@Nullable Integer months, @Nullable MaterialScore score) {
        int longest = rules.longestInterval(score);
        int wanted = months == null ? longest : months;
        if (wanted < 1 || wanted > longest) {
            throw new IllegalArgumentException("interval_months must be 1 to " + longest);
        }
        return wanted;
    }

    private AsbestosItem existing(ItemId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("item must be one that exists"));
    }

    private WorkArea area(SiteCode site, WorkAreaId id) {
        return areas.find(id)
                .filter(area -> area.isActive() && area.site().equals(site))
                .orElseThrow(() -> new IllegalArgumentException("work_area must be a planned work area of the site"));
    }

    private void requireSurvey(SiteCode site, @Nullable SurveyId id) {
        if (id != null
                && surveys.find(id)
                        .filter(survey -> survey.order().site().equals(site))
                        .isEmpty()) {
            throw new IllegalArgumentException("survey must be one of the site");
        }
    }
}
