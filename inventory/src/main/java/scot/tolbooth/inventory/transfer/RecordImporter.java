package scot.tolbooth.inventory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;

/**
 * Lays what another system knows over what is stored, list after list, so that each finds what it refers to. As with
 * files a good record lands even if another is bad, and the same records a second time change nothing.
 *
 * <p>What is stored is read once and written back with what changed, so the database must refuse to write over what
 * somebody else changed in between: the whole import then begins again.
 */
public class RecordImporter {

    private static final int ATTEMPTS = 3;

    private final CsvFormats formats;
    private final TransactionTemplate whole;
    private final TransactionTemplate row;

    public RecordImporter(CsvFormats formats, PlatformTransactionManager transactions) {
        this.formats = formats;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public ImportReport load(List<GivenRecords> lists, ImportOptions options, Change change) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return attempt(lists, options, change);
            } catch (ConcurrencyFailureException changedInBetween) {
                // Begin again with what is stored now.
            }
        }
        return attempt(lists, options, change);
    }

    private ImportReport attempt(List<GivenRecords> lists, ImportOptions options, Change change) {
        return Objects.requireNonNull(whole.execute(status -> {
            List<ImportReport> reports = new ArrayList<>();
            for (GivenRecords list : lists) {
                CsvFormat<?> format = formats.find(list.resource()).orElseThrow();
                reports.add(load(format, list, options, change));
            }
            ImportReport report = ImportReport.of(reports);
            boolean spoilt = options.atomic() && !report.rejected().isEmpty();
            if (options.dryRun() || spoilt) {
                status.setRollbackOnly();
            }
            return spoilt && !options.dryRun() ? report.withNothingSaved() : report;
        }));
    }

    private <T> ImportReport load(CsvFormat<T> format, GivenRecords list, ImportOptions options, Change change) {
        RecordTable<T> table = RecordTable.read(format, list);
        CsvLoad<T> load = new CsvLoad<>(format, table, row, change);
        load.tell((item, outcome) -> {
            if (outcome == SaveOutcome.CREATED) {
                list.follow().created(table.record(item), format.key(item).toString(), change);
            }
        });
        return options.dryRun() ? named(CsvPreview.of(format, load, table), list) : load.run();
    }

    /** Several lists are told in one: each row says what it is. */
    private static ImportReport named(ImportReport report, GivenRecords list) {
        String noun = list.resource().substring(0, list.resource().length() - 1);
        return report.withChanges(report.changes().stream()
                .map(row -> new RowChange(row.line(), noun + " " + row.key(), row.outcome(), row.values()))
                .toList());
    }
}
