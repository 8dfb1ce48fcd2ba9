package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/** Forgets devices that were sent to the portal, once their tickets are too old, every ten minutes. */
record RedirectedDevicePurge(StoredRedirectedDevices devices, OneNode oneNode) {

    @Scheduled(initialDelay = 7, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void purge() {
        oneNode.run("redirected-device-purge", Duration.ofMinutes(10), devices::purge);
    }
}
