package scot.tolbooth.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import scot.tolbooth.portal.MovableClock;

class AttemptLimitsTests {

    private final MovableClock clock = new MovableClock();
    private final AttemptLimits limits = new AttemptLimits(clock);

    @Test
    void fiveWrongPasswordsForOneAccountMakeItsNextAttemptWait() {
        fail(5, "192.0.2.1", "admin");

        assertThat(limits.waitingTime("192.0.2.1", "admin")).isPresent();
        clock.forward(Duration.ofSeconds(16));
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
}
