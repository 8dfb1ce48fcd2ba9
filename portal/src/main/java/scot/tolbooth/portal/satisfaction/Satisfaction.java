package scot.tolbooth.portal.satisfaction;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.site.SiteCode;

/** How satisfied people are, by place and day. Of a few answers nothing is told, so that nobody is recognised. */
public class Satisfaction {

    /** Fewer answers than this at a place on a day stay unsaid. */
    public static final int FEWEST = 10;

    private final JdbcSatisfaction store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Satisfaction(JdbcSatisfaction store, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The answers at a place on a day.
     *
     * @param answers how many there are; absent where they are too few to tell, as is the rest
     * @param mean of the scores, from 1, very dissatisfied, to 5, very satisfied
     * @param byScore how many gave 1 to 5, in this order
     */
    public record Day(
            SiteCode site,
            LocalDate day,
            @Nullable Long answers,
            @Nullable Double mean,
            List<Long> byScore) {

        public Day {
            byScore = List.copyOf(byScore);
        }
    }

    /** Counts an answer unless the journey gave one before. */
    public void answer(UUID journey, SiteCode site, int score) {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("score must be between 1 and 5");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        transactions.executeWithoutResult(status -> {
            if (store.markAnswered(journey)) {
                store.count(site, today, score);
            }
        });
    }

    public boolean isAnswered(UUID journey) {
        return store.isAnswered(journey);
    }

    /** The newest day first; both days inclusive. */
    public List<Day> between(@Nullable SiteCode site, LocalDate first, LocalDate last) {
        Map<String, List<JdbcSatisfaction.Count>> days = store.between(site, first, last).stream()
                .collect(Collectors.groupingBy(
                        count -> count.day() + " " + count.site(), LinkedHashMap::new, Collectors.toList()));
        return days.values().stream().map(Satisfaction::day).toList();
    }

    private static Day day(List<JdbcSatisfaction.Count> counts) {
        JdbcSatisfaction.Count any = counts.get(0);
        long answers =
                counts.stream().mapToLong(JdbcSatisfaction.Count::answers).sum();
        if (answers < FEWEST) {
            return new Day(any.site(), any.day(), null, null, List.of());
        }
        double sum = counts.stream()
                .mapToDouble(count -> (double) count.score() * count.answers())
                .sum();
        List<Long> byScore =
                Stream.of(1, 2, 3, 4, 5).map(score -> of(counts, score)).toList();
        return new Day(any.site(), any.day(), answers, Math.round(100 * sum / answers) / 100.0, byScore);
    }

    private static long of(List<JdbcSatisfaction.Count> counts, int score) {
        Optional<JdbcSatisfaction.Count> found =
                counts.stream().filter(count -> count.score() == score).findFirst();
        return found.map(JdbcSatisfaction.Count::answers).orElse(0L);
    }
}
