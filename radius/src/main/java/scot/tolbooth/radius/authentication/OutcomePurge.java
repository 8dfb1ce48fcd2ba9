package scot.tolbooth.radius.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/** Removes old outcomes every hour: whole pieces of them where nothing in one is younger, and the others by themselves. */
record OutcomePurge(
        OutcomePieces pieces,
        JdbcAuthenticationOutcomes outcomes,
        OutcomeSettings settings,
        OneNode oneNode,
        Clock clock) {

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        oneNode.run(
                "outcome-purge",
                Duration.ofHours(1),
                () -> removeBefore(clock.instant().minus(settings.kept())));
    }

    private void removeBefore(Instant limit) {
        try {
            pieces.dropBefore(limit);
        } finally {
            // A piece that somebody reads just now is not dropped: what is too old in it goes all the same.
            outcomes.deleteBefore(limit);
        }
    }
}
