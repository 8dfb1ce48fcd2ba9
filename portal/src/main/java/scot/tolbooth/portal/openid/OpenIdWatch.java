package scot.tolbooth.portal.openid;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * Watches whether sign-in with a provider works, and counts outcomes without anybody's name. Each node sees for itself. Safe
 * for use by many threads.
 */
final class OpenIdWatch {

    /** To have another key registered takes a provider days. */
    private static final Duration KEY_NOTICE = Duration.ofDays(30);

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final String whom;
    private final @Nullable Instant keyExpires;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Instant reached;
    private volatile @Nullable Failure failure;

    OpenIdWatch(String whom, @Nullable Instant keyExpires, MeterRegistry meters, Clock clock) {
        this.whom = whom;
        this.keyExpires = keyExpires;
        this.meters = meters;
        this.clock = clock;
    }

    private record Failure(Instant at, Trouble trouble, String what) {}

    /** It described itself just now; that proves no more than that it is there. */
    void reached() {
        reached = clock.instant();
        Failure last = failure;
        if (last != null && last.trouble() == Trouble.AWAY) {
            failure = null;
        }
    }

    void signedIn() {
        reached();
        failure = null;
        count("signed-in");
    }

    void failed(OpenIdException trouble) {
        count(trouble.trouble());
        if (trouble.trouble().isForStaff()) {
            failure = new Failure(clock.instant(), trouble.trouble(), trouble.why());
        }
    }

    void count(Trouble trouble) {
        count(trouble.word());
    }

    /** Degraded where the last that was seen, within an hour, is a trouble that staff can mend, or the key is soon over. */
    Health health() {
        Instant now = clock.instant();
        Failure last = failure;
        boolean isFailing = last != null && last.at().plus(REMEMBERED).isAfter(now);
        boolean isKeyOver = keyExpires != null && keyExpires.minus(KEY_NOTICE).isBefore(now);
        Health.Builder health = isFailing || isKeyOver ? Health.status("DEGRADED") : Health.up();
        Instant seen = reached;
        health.withDetail("lastReached", seen == null ? "not since the start" : seen.toString());
        if (keyExpires != null) {
            health.withDetail("keyExpires", keyExpires.toString());
        }
        if (last != null && isFailing) {
            health.withDetail("problem", last.what())
                    .withDetail("problemSeen", last.at().toString());
        }
        return health.build();
    }

    private void count(String outcome) {
        meters.counter("tolbooth.openid.sign.ins", "whom", whom, "outcome", outcome)
                .increment();
    }
}
