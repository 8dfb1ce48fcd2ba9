package scot.tolbooth.portal.hotspot;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.portal.tally.WaitingCounts;
import scot.tolbooth.radius.nas.NasName;

/**
 * Counts how hand-overs go, for staff: each once, by NAS, day and what it came to, and nothing about anybody. Counts wait
 * in memory for some seconds, as redirects may be forged. Safe for use by many threads.
 */
public class HandOverTally implements DisposableBean {

    /** The browser was sent on to or through the NAS; RADIUS knows more. */
    public static final String HANDED_OVER = "handed_over";

    /** A controller or gateway said that it let the device in. */
    public static final String OPENED = "opened";

    /** The gateway did not come for the device's token, or did not take it, in time. */
    public static final String NOT_FETCHED = "not_fetched";

    /** It was the last of a row, and the resident came back from it without being online. */
    public static final String GIVEN_UP = "given_up";

    private static final Duration KEPT = Duration.ofDays(92);

    private final JdbcHandOverTally store;
    private final Clock clock;
    private final WaitingCounts<Key, Count> counts;

    HandOverTally(JdbcHandOverTally store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.counts = new WaitingCounts<>("hand-overs", Count::plus, this::keep);
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
        add(nas == null ? "" : nas.value(), result, 1);
    }

    /** Counts a hand-over that was counted before as what it came to: more is known of it now. */
    public void correct(NasName nas, String before, String result) {
        add(nas.value(), before, -1);
        add(nas.value(), result, 1);
    }

    private void add(String nas, String result, long times) {
        Instant now = clock.instant();
        counts.add(new Key(nas, LocalDate.ofInstant(now, LONDON), result), new Count(times, now));
    }

    /** Where a correction has undone a count that still waited, there is nothing to store. */
    private void keep(Key key, Count count) {
        if (count.times() != 0) {
            store.add(key, count);
        }
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
    void writeRegularly() {
        counts.writeOrWait();
    }

    void write() {
        counts.write();
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
    void forget() {
        store.deleteBefore(today().minusDays(KEPT.toDays()));
    }

    @Override
    public void destroy() {
        writeRegularly();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
