package scot.tolbooth.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import scot.tolbooth.portal.MovableClock;

class ReturnLimitTests {

    private final MovableClock clock = new MovableClock();
    private final ReturnLimit limit = new ReturnLimit(clock);

    @Test
    void sixtyFromOneAddressAndNobodyElsesAreFewer() {
        assertThat(allowed("192.0.2.1", 70)).isEqualTo(60);
        assertThat(allowed("192.0.2.2", 1)).isEqualTo(1);

        clock.forward(Duration.ofMinutes(10));

        assertThat(allowed("192.0.2.1", 70)).isEqualTo(60);
    }

    @Test
    void sixHundredInAllWhereverTheyComeFrom() {
        int allowed = 0;
        for (int address = 0; address < 700; address++) {
            allowed += allowed("198.51." + address / 250 + "." + address % 250, 1);
        }

        assertThat(allowed).isEqualTo(600);
    }

    private int allowed(String address, int times) {
        int allowed = 0;
        for (int time = 0; time < times; time++) {
            allowed += limit.allows(address) ? 1 : 0;
        }
        return allowed;
    }
}
