package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** The rollout of every site: its milestones, and the state that follows from them. */
public class Rollout {

    private final RolloutStore store;
    private final MilestoneBook book;
    private final TransactionTemplate transactions;
    private final Today today;

    Rollout(RolloutStore store, MilestoneBook book, TransactionTemplate transactions, Today today) {
        this.store = store;
        this.book = book;
        this.transactions = transactions;
        this.today = today;
    }

    /** One where nothing can be seen of devices and people: no site can be commissioned but by an override. */
    public static Rollout unseen(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        RolloutStore store = RolloutStore.in(jdbc);
        Gates gates = new Gates(store, new NothingRecorded(), List::of, new Today(clock));
        Sites sites = new Sites(jdbc, audit, transactions);
        return new Rollout(store, new MilestoneBook(store, gates, sites, audit, clock), transactions, new Today(clock));
    }

    /** Every recorded milestone, by site and order. */
    public List<SiteMilestone> all() {
        return bySite().values().stream().flatMap(List::stream).toList();
    }

    /** The recorded milestones of every site that has any, by code and in order. */
    public Map<SiteCode, List<SiteMilestone>> bySite() {
        return store.milestones().all();
    }

    /** When the milestones of every site happened; a site where none has is missing. */
    public Map<SiteCode, Map<Milestone, LocalDate>> actuals() {
        return store.milestones().actuals();
    }

    /** The sites whose rollout is under way: a milestone is recorded, and go-live has not happened. */
    public Set<SiteCode> underWay() {
        return store.milestones().without(Milestone.GO_LIVE);
    }

    /** Those of some sites; a site without any is missing. */
    public Map<SiteCode, List<SiteMilestone>> of(Collection<SiteCode> sites) {
        return store.milestones().of(sites);
    }

    /** The recorded milestones of one site, in order. */
    public List<SiteMilestone> of(SiteCode site) {
        return store.milestones().of(site);
    }

    /** The day on which states are as they are: today in Scotland. */
    public LocalDate today() {
        return today.date();
    }

    /** Where one site stands. */
    public RolloutState state(SiteCode site) {
        return RolloutState.of(of(site), today.date());
    }

    /** Where every site with a recorded milestone stands; a site that is missing here is live and untracked. */
    public Map<SiteCode, RolloutState> states() {
        LocalDate day = today.date();
        return bySite().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> RolloutState.of(entry.getValue(), day)));
    }

    /** The forecasts of one milestone of some sites that moved, the oldest first. */
    public List<ForecastChange> forecastChanges(Milestone milestone, Collection<SiteCode> sites) {
        return store.forecastChanges().of(milestone, sites);
    }

    /** The forecasts of one site that moved, the oldest first. */
    public List<ForecastChange> forecastChanges(SiteCode site) {
        return store.forecastChanges().of(site);
    }

    /** Every override that was ever given; of a site and milestone the latest first. */
    public List<GateOverride> overrides() {
        return store.overrides().all();
    }

    /** Every override that was ever given for one site, the latest first. */
    public List<GateOverride> overrides(SiteCode site) {
        return store.overrides().of(site);
    }

    /**
     * Records a milestone's dates in place of what was recorded.
     *
     * @throws GateClosedException if it is to have happened while its gate is closed
     * @throws IllegalArgumentException if a forecast moves without a reason, a day that is to come is said to have been,
     *     or somebody overrides a gate who may not
     * @throws scot.tolbooth.inventory.audit.StaleVersionException if somebody else has changed it since it was seen
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public SaveOutcome record(MilestoneEntry entry, Change change) {
        return transactions.execute(status -> book.record(entry, change));
    }
}
