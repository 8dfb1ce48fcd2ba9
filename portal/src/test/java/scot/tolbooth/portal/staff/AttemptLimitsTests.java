package scot.tolbooth.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptLimitsTests {

    private final MovedClock clock = new MovedClock();
    private final AttemptLimits limits = new AttemptLimits(clock);

    @Test
    void fiveWrongPasswordsForOneAccountMakeItsNextAttemptWait() {
        fail(5, "192.0.2.1", "admin");

        assertThat(limits.waitingTime("192.0.2.1", "admin")).isPresent();
        clock.now = clock.now.plus(Duration.ofSeconds(16));
        assertThat(limits.waitingTime("192.0.2.1", "admin")).isEmpty();
    }

    @Test
    void nobodyLocksAnAccountForItsOwnerElsewhere() {
        fail(30, "192.0.2.1", "admin");

        assertThat(limits.waitingTime("192.0.2.2", "admin")).isEmpty();
    }

    @Test
    void manyAccountsFromOneAddressAreSlowedDownToo() {
        for (int account = 0; account < 30; account++) {
            limits.failed("192.0.2.1", "account-" + account);
        }

        assertThat(limits.waitingTime("192.0.2.1", "another")).isPresent();
    }

    @Test
    void theRightPasswordClearsTheAccountsCount() {
        fail(4, "192.0.2.1", "admin");
        limits.succeeded("192.0.2.1", "admin");
        fail(4, "192.0.2.1", "admin");

        assertThat(limits.waitingTime("192.0.2.1", "admin")).isEmpty();
    }

    private void fail(int times, String address, String account) {
        for (int attempt = 0; attempt < times; attempt++) {
            limits.failed(address, account);
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
