package scot.tolbooth.inventory.rollout.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/** The reports that were given to committee, kept as they were. */
public class IssuedReports {

    private final JdbcIssuedReports store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public IssuedReports(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcIssuedReports(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every issued report, the newest date first. */
    public List<IssuedReport> all() {
        return store.all();
    }

    /** What an issued report said. */
    public Optional<CommitteeReport> content(long id) {
        return store.content(id);
    }

    /** Keeps a report as it is now: the next one says the change since then. */
    public IssuedReport issue(CommitteeReport report, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            IssuedReport issued = store.add(report, clock.instant(), change.by());
            audit.record(
                    change,
                    "committee report " + report.asAt(),
                    null,
                    Map.of("id", issued.id(), "as_at", report.asAt().toString()));
            return issued;
        }));
    }

    /** The figures of the latest report issued as at an earlier date. */
    Optional<Figures> figuresBefore(LocalDate date) {
        return store.figuresBefore(date);
    }

    /** The figures of an issued report, with which a later one is compared. */
    record Figures(LocalDate asAt, List<Figure> figures) {}
}
