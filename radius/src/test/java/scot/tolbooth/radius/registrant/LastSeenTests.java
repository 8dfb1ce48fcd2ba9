package scot.tolbooth.radius.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RunningRadius;

class LastSeenTests {

    private final RunningRadius radius = RunningRadius.start();
    private final LastSeen lastSeen = radius.bean(LastSeen.class);
    private final UUID someone = radius.registrant("someone@example.org").id();
    private final Instant now = radius.clock().instant().truncatedTo(ChronoUnit.MICROS);

    @AfterEach
    void close() {
        radius.close();
    }

    @Test
    void whatWasNotedIsWrittenAndNothingElseThatIsOlderOrWithinTheHour() {
        lastSeen.note(someone, now);
        lastSeen.write();
        assertThat(stored()).isEqualTo(now);

        lastSeen.note(someone, now.plus(Duration.ofMinutes(59)));
        lastSeen.note(someone, now.minus(Duration.ofDays(1)));
        lastSeen.write();
        assertThat(stored()).isEqualTo(now);

        lastSeen.note(someone, now.plus(Duration.ofMinutes(60)));
        lastSeen.write();
        assertThat(stored()).isEqualTo(now.plus(Duration.ofMinutes(60)));
    }

    @Test
    void whatWasNotedIsWrittenWhenTheServiceStops() {
        lastSeen.note(someone, now);
        lastSeen.close();
        assertThat(stored()).isEqualTo(now);
    }

    @Test
    void whoIsForgottenMeanwhileStaysForgotten() {
        lastSeen.note(someone, now);
        radius.bean(Registrants.class).forget(someone, Change.by("test"));
        lastSeen.write();
        assertThat(radius.bean(Registrants.class).find(someone)).isEmpty();
    }

    private @Nullable Instant stored() {
        return radius.bean(Registrants.class).find(someone).orElseThrow().lastSeen();
    }
}
