package scot.tolbooth.radius.grant;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.OneNode;

/** Removes old grants every hour. */
record GrantPurge(StoredGrants grants, OneNode oneNode) {

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        oneNode.run("grant-purge", Duration.ofHours(1), grants::purge);
    }
}
