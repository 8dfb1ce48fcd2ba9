package scot.tolbooth.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class OpenIdWatchTests {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void allIsWellUntilSomethingIsSeen() {
        assertThat(watch(null).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aProviderThatIsAwayIsSeenUntilSomebodyGetsIn() {
        OpenIdWatch watch = watch(null);

        watch.failed(new OpenIdException(Trouble.AWAY, "its configuration cannot be read"));
        assertThat(watch.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(watch.health().getDetails()).containsEntry("problem", "its configuration cannot be read");
        watch.signedIn();

        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aProviderThatIsBackIsNoTroubleAnyMoreButOneThatRefusesUsIs() {
        OpenIdWatch watch = watch(null);
        watch.failed(new OpenIdException(Trouble.AWAY, "its configuration cannot be read"));
        watch.reached();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);

        watch.failed(new OpenIdException(Trouble.REFUSED, "its token endpoint refused: invalid_client"));
        watch.reached();

        assertThat(watch.health().getStatus()).isEqualTo(new Status("DEGRADED"));
    }

    @Test
    void whoChangesTheirMindIsNoTrouble() {
        OpenIdWatch watch = watch(null);

        watch.failed(new OpenIdException(Trouble.CANCELLED, "it sent back: access_denied"));

        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.counter("tolbooth.openid.sign.ins", "whom", "residents", "outcome", "cancelled")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aKeyIsToldOfAMonthBeforeItIsOver() {
        assertThat(watch(NOW.plus(Duration.ofDays(31))).health().getStatus()).isEqualTo(Status.UP);
        assertThat(watch(NOW.plus(Duration.ofDays(29))).health().getStatus()).isEqualTo(new Status("DEGRADED"));
    }

    private OpenIdWatch watch(@Nullable Instant keyExpires) {
        return new OpenIdWatch("residents", keyExpires, meters, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
