package scot.tolbooth.radius.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/** Removes old outcomes every hour. */
record OutcomePurge(JdbcAuthenticationOutcomes outcomes, OutcomeSettings settings, OneNode oneNode, Clock clock) {

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        oneNode.run(
                "outcome-purge",
                Duration.ofHours(1),
                () -> outcomes.deleteBefore(clock.instant().minus(settings.kept())));
    }
}
