package scot.tolbooth.portal.hotspot;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.nas.NasName;

/**
 * Counts how hand-overs go, for staff: by NAS, day and result, and nothing about anybody. Counts wait in memory for some
 * seconds, so that a flood of forged redirects does not become one of writes. Safe for use by many threads.
 */
public class HandOverTally implements DisposableBean {

    /** The browser was sent on to or through the NAS; RADIUS knows more. */
    public static final String HANDED_OVER = "handed_over";

    /** A controller or gateway said that it let the device in. */
    public static final String OPENED = "opened";

    /** The gateway did not come for the device's token in time. */
    public static final String NOT_FETCHED = "not_fetched";

    /** That was the last of a row: a resident who comes back without being online is told so. Counted beside the other. */
    public static final String GIVEN_UP = "given_up";

    private static final Duration KEPT = Duration.ofDays(92);

    private final JdbcHandOverTally store;
    private final Clock clock;
    private final Map<Key, Count> counts = new ConcurrentHashMap<>();

    HandOverTally(JdbcHandOverTally store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is counted as one. */
    record Key(String nas, LocalDate day, String result) {}

    /** How often and when last. */
    record Count(long times, Instant latest) {

        Count plus(Count other) {
            return new Count(times + other.times, other.latest.isAfter(latest) ? other.latest : latest);
        }
    }

    /** Counts a redirect that was refused, for the NAS at whose portal address it came where there is one. */
    public void count(@Nullable NasName nas, Redirected.Reason reason) {
        count(nas, "refused_" + reason.name().toLowerCase(Locale.ROOT));
    }

    /** Counts a hand-over. */
    public void count(@Nullable NasName nas, String result) {
        Instant now = clock.instant();
        counts.merge(
                new Key(nas == null ? "" : nas.value(), LocalDate.ofInstant(now, LONDON), result),
                new Count(1, now),
                Count::plus);
    }

    /** What became of the NAS's hand-overs in these days, today included, the latest first. */
    public List<HandOverResult> ofLate(NasName nas, int days) {
        write();
        return store.since(nas.value(), today().minusDays(days - 1L));
    }

    /** The redirects of these days that named no known NAS. */
    public List<HandOverResult> ofNobody(int days) {
        write();
        return store.since("", today().minusDays(days - 1L));
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void write() {
        for (Key key : List.copyOf(counts.keySet())) {
            Count count = counts.remove(key);
            if (count != null) {
                store.add(key, count);
            }
        }
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
    void forget() {
        store.deleteBefore(today().minusDays(KEPT.toDays()));
    }

    @Override
    public void destroy() {
        write();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
