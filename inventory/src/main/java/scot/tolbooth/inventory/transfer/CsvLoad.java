package scot.tolbooth.inventory.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;

/** One file on its way in: each row in a transaction of its own within that of the file. */
final class CsvLoad<T> {

    private final CsvFormat<T> format;
    private final Rows<T> table;
    private final TransactionTemplate row;
    private final Change change;
    private final Map<SaveOutcome, Integer> counts = new EnumMap<>(SaveOutcome.class);
    private final List<ImportProblem> problems = new ArrayList<>();
    private BiConsumer<T, SaveOutcome> listener = (item, outcome) -> {};

    CsvLoad(CsvFormat<T> format, Rows<T> table, TransactionTemplate row, Change change) {
        this.format = format;
        this.table = table;
        this.row = row;
        this.change = change;
    }

    /** Names who is told too of each thing that was saved. */
    void tell(BiConsumer<T, SaveOutcome> who) {
        listener = listener.andThen(who);
    }

    ImportReport run() {
        problems.addAll(table.problems());
        format.inSavingOrder(table.items()).forEach(this::save);
        problems.sort(Comparator.comparingInt(ImportProblem::line));
        return new ImportReport(
                count(SaveOutcome.CREATED),
                count(SaveOutcome.UPDATED),
                count(SaveOutcome.UNCHANGED),
                problems,
                table.unknownColumns());
    }

    private void save(T item) {
        try {
            SaveOutcome outcome = Objects.requireNonNull(row.execute(status -> {
                SaveOutcome saved = format.save(item, change);
                listener.accept(item, saved);
                return saved;
            }));
            counts.merge(outcome, 1, Integer::sum);
        } catch (RejectedRowException refused) {
            problems.add(table.problem(item, refused.column(), message(refused)));
        } catch (IllegalArgumentException refused) {
            RejectedRowException named = RejectedRowException.of(refused, format.columns());
            problems.add(table.problem(item, named.column(), message(named)));
        } catch (DataIntegrityViolationException refused) {
            problems.add(table.problem(item, "", "refers to something that does not exist, or is not unique"));
        }
    }

    private int count(SaveOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private static String message(RuntimeException refused) {
        return Optional.ofNullable(refused.getMessage()).orElse("is not valid");
    }
}
