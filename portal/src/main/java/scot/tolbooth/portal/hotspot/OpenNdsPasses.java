package scot.tolbooth.portal.hotspot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.nas.NasName;

/** Whom an openNDS gateway of level 3 or 4 is to let in: it asks every few seconds, and says whom it has let in. */
class OpenNdsPasses {

    /** A gateway asks every 5 s, at most every 59 s ({@code nat_traversal_poll_interval}). */
    private static final Duration LIFE = Duration.ofSeconds(75);

    private static final Duration KEPT = Duration.ofDays(1);

    /** More do not fit the 1,024 characters that the gateway's script reads. */
    private static final int AT_ONCE = 4;

    /** One part of so many of the volume is for what the device sends, as of the usual rates. */
    private static final int UPWARDS = 5;

    /** Base64 of "none": what the gateway's own scripts get said about a device. */
    private static final String NO_REMARK = "bm9uZQ==";

    private final JdbcOpenNdsPasses store;
    private final HandOverTally tally;
    private final Clock clock;

    OpenNdsPasses(JdbcOpenNdsPasses store, HandOverTally tally, Clock clock) {
        this.store = store;
        this.tally = tally;
        this.clock = clock;
    }

    /** Has a device let in when the gateway next asks. A token that was used up stays so. */
    void put(NasName nas, String rhid, String gatewayHash, Allowance allowance) {
        store.put(nas, rhid, gatewayHash, words(allowance), clock.instant());
    }

    Progress progress(NasName nas, String rhid) {
        return store.find(nas, rhid)
                .map(pass -> pass.opened()
                        ? Progress.OPENED
                        : pass.asked().isAfter(oldest()) ? Progress.AWAITED : Progress.OVER)
                .orElse(Progress.OVER);
    }

    /** The next of those who wait: tokens with their allowances, those first that were shown the fewest times. */
    List<String> next(NasName nas, String gatewayHash) {
        return store.show(nas, gatewayHash, oldest(), AT_ONCE);
    }

    /** The gateway let these in. */
    void acknowledge(NasName nas, String gatewayHash, List<String> rhids) {
        for (boolean missed : store.open(nas, gatewayHash, rhids, clock.instant())) {
            if (missed) {
                tally.correct(nas, HandOverTally.NOT_FETCHED, HandOverTally.OPENED);
            } else {
                tally.count(nas, HandOverTally.OPENED);
            }
        }
    }

    /** The gateway started again, and knows none of its devices any more. */
    void clear(NasName nas, String gatewayHash) {
        store.clear(nas, gatewayHash).stream()
                .filter(missed -> !missed)
                .forEach(unfinished -> tally.count(nas, HandOverTally.NOT_FETCHED));
    }

    /** Counts those for which the gateway did not come, whether or not the resident still looks at the page. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void noteMissed() {
        store.miss(oldest(), clock.instant()).forEach(nas -> tally.count(nas, HandOverTally.NOT_FETCHED));
    }

    @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT1H")
    void forget() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }

    private Instant oldest() {
        return clock.instant().minus(LIFE);
    }

    private static String words(Allowance allowance) {
        return allowance.minutes() + " " + Allowance.kilobits(allowance.up()) + " "
                + Allowance.kilobits(allowance.down()) + " " + volumes(allowance.octets()) + " " + NO_REMARK;
    }

    /**
     * Thousands of octets up and down, 0 for no limit. A gateway counts each way by itself; both together must not come to
     * more than is allowed.
     */
    private static String volumes(@Nullable Long octets) {
        if (octets == null) {
            return "0 0";
        }
        long kilobytes = octets / 1000;
        long up = kilobytes / UPWARDS;
        return Math.max(1, up) + " " + Math.max(1, kilobytes - up);
    }
}
