package scot.tolbooth.inventory.transfer;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;

/** Loads files. A good row lands even if another is bad; the same file a second time changes nothing. */
public class CsvImporter {

    private final TransactionTemplate whole;
    private final TransactionTemplate row;

    public CsvImporter(PlatformTransactionManager transactions) {
        this.whole = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Imports a whole file, and answers with one problem for each thing that is wrong with it, by line. */
    public <T> ImportReport load(CsvFormat<T> format, String text, ImportOptions options, Change change) {
        CsvTable<T> table = CsvTable.read(format, text);
        CsvLoad<T> load = new CsvLoad<>(format, table, row, change);
        return whole.execute(status -> {
            ImportReport report = options.dryRun() ? CsvPreview.of(format, load, table) : load.run();
            boolean spoilt = options.atomic() && !report.rejected().isEmpty();
            if (options.dryRun() || spoilt) {
                status.setRollbackOnly();
            }
            return spoilt && !options.dryRun() ? report.withNothingSaved() : report;
        });
    }
}
