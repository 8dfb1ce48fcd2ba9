package scot.tolbooth.radius.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/** Removes devices that were remembered longer ago than any rule of policy can allow, every hour. */
record RememberedDevicePurge(JdbcRememberedDevices devices, OneNode oneNode, Clock clock) {

    private static final Duration LONGEST = Duration.ofDays(90);

    @Scheduled(initialDelay = 8, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        oneNode.run(
                "remembered-device-purge",
                Duration.ofHours(1),
                () -> devices.deleteBefore(clock.instant().minus(LONGEST)));
    }
}
