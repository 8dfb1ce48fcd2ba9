package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.SiteCode;

/** The rollout of every site: its milestones, and the state that follows from them. */
public class Rollout {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcMilestones store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Rollout(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcMilestones(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every recorded milestone, by site and order. */
    public List<SiteMilestone> all() {
        return store.all();
    }

    /** The recorded milestones of one site, in order. */
    public List<SiteMilestone> of(SiteCode site) {
        return store.of(site);
    }

    /** Where one site stands. */
    public RolloutState state(SiteCode site) {
        return RolloutState.of(of(site), today());
    }

    /** Where every site with a recorded milestone stands; a site that is missing here is live and untracked. */
    public Map<SiteCode, RolloutState> states() {
        LocalDate today = today();
        return all().stream().collect(Collectors.groupingBy(SiteMilestone::site)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> RolloutState.of(entry.getValue(), today)));
    }

    /**
     * Records a milestone's dates in place of what was recorded.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public SaveOutcome save(SiteMilestone milestone, Change change) {
        return transactions.execute(status -> {
            Optional<SiteMilestone> before = store.findForUpdate(milestone.site(), milestone.milestone());
            if (before.filter(milestone::equals).isPresent()) {
                return SaveOutcome.UNCHANGED;
            }
            store.put(milestone);
            audit.record(
                    change,
                    "rollout " + milestone.site(),
                    before.map(Rollout::values).orElse(null),
                    values(milestone));
            return before.isPresent() ? SaveOutcome.UPDATED : SaveOutcome.CREATED;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static Map<String, String> values(SiteMilestone milestone) {
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
