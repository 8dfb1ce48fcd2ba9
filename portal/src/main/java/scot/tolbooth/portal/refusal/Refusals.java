package scot.tolbooth.portal.refusal;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.tally.WaitingCounts;

/**
 * Counts what was refused, by day, site and guard, with nothing about anybody, and as the metric
 * {@code tolbooth.portal.refused} (guard). Counts wait in memory for some seconds, so that no hostile request costs a
 * write. Safe for use by many threads.
 */
public class Refusals implements DisposableBean {

    private static final String COUNTED = Refusals.class.getName();
    private static final String NO_SITE = "";

    private final JdbcRefusals store;
    private final Duration kept;
    private final Clock clock;
    private final WaitingCounts<Key, Long> counts;
    private final Map<Guard, Counter> meters = new EnumMap<>(Guard.class);

    Refusals(JdbcRefusals store, Duration kept, MeterRegistry registry, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
        this.counts = new WaitingCounts<>("refusals", Long::sum, store::add);
        for (Guard guard : Guard.values()) {
            meters.put(guard, registry.counter("tolbooth.portal.refused", "guard", guard.word()));
        }
    }

    /** What is counted as one; a site may be empty. */
    record Key(LocalDate day, String site, String guard) {}

    /**
     * So many refusals.
     *
     * @param site absent where it is not known, or there is none
     */
    public record Refused(LocalDate day, @Nullable SiteCode site, Guard guard, long times) {}

    /** Counts one. */
    public void count(Guard guard, @Nullable SiteCode site) {
        Objects.requireNonNull(meters.get(guard)).increment();
        counts.add(new Key(today(), site == null ? NO_SITE : site.value(), guard.word()), 1L);
    }

    /** Counts one, in whose request nothing else is counted then. */
    public void count(ServletRequest request, Guard guard, @Nullable SiteCode site) {
        if (request.getAttribute(COUNTED) == null) {
            request.setAttribute(COUNTED, guard);
            count(guard, site);
        }
    }

    /** Those of the days between these, both included: the latest day first, then by site and guard. */
    public List<Refused> between(LocalDate first, LocalDate last) {
        counts.write();
        return store.between(first, last);
    }

    /** Today as clocks in Scotland have it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** For how many days, today included, counts are kept. */
    public int daysKept() {
        return Math.toIntExact(kept.toDays());
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void writeRegularly() {
        counts.writeOrWait();
    }

    @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT6H")
    void forget() {
        store.deleteBefore(today().minusDays(daysKept() - 1L));
    }

    @Override
    public void destroy() {
        writeRegularly();
    }
}
