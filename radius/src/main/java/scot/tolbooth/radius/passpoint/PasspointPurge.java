package scot.tolbooth.radius.passpoint;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/** Removes credentials that are not good any more, every hour. */
record PasspointPurge(StoredPasspointCredentials credentials, OneNode oneNode) {

    @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        oneNode.run("passpoint-purge", Duration.ofHours(1), credentials::purge);
    }
}
