package scot.tolbooth.collector.ping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FpingOutputTests {

    private static final PingAddress ROUTER = new PingAddress("192.0.2.1");
    private static final PingAddress SWITCH = new PingAddress("2001:db8::1");

    @Test
    void readsLatencyAndLossOfEachAddress() {
        String output = """
                ICMP Host Unreachable from 10.0.0.1 for ICMP Echo sent to 192.0.2.9
                192.0.2.1   : 0.50 - 1.50
                2001:db8::1 : - - -
                """;

        assertThat(FpingOutput.read(output, Set.of(ROUTER, SWITCH), 3))
                .isEqualTo(Map.of(ROUTER, new Echoes(3, 2, Duration.ofMillis(1)), SWITCH, new Echoes(3, 0, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1 : 0.50 0.60",
                "192.0.2.1 : 0.50 0.60 0.70 0.80",
                "192.0.2.1 : 0.50 NaN 0.70",
                "192.0.2.1 : 0.50 -1 0.70",
                "192.0.2.1 : 1e9 0.60 0.70",
                "192.0.2.1 : 12345678 0.60 0.70",
                "192.0.2.7 : 0.50 0.60 0.70",
                "192.0.2.1: 0.50 0.60 0.70; rm",
                "192.0.2.1",
                ""
            })
    void passesOverWhatItDoesNotKnow(String line) {
        assertThat(FpingOutput.read(line, Set.of(ROUTER), 3)).isEmpty();
    }

    @Test
    void noRandomTextBreaksIt() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            String letters = "192.0.2.1 :-5\n\0x";
            for (int index = random.nextInt(60); index > 0; index--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(FpingOutput.read(text.toString(), Set.of(ROUTER), 3).keySet())
                    .isSubsetOf(ROUTER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-f/etc/passwd",
                "router.example.org",
                "10.0.0.1 -S 10.0.0.2",
                "10.0.0.1\n10.0.0.2",
                "300.1.1.1",
                "10.1",
                "fe80::1%eth0",
                "224.0.0.1",
                "ff02::1",
                "255.255.255.255",
                "0.0.0.0",
                "::",
                ":::::",
                ""
            })
    void onlyAddressesOfOneMachineArePinged(String address) {
        assertThat(PingAddress.of(address)).isEmpty();
    }

    @Test
    void addressesOfBothVersionsArePinged() {
        assertThat(PingAddress.of("10.20.30.40")).contains(new PingAddress("10.20.30.40"));
        assertThat(PingAddress.of("2001:DB8::1")).contains(new PingAddress("2001:db8:0:0:0:0:0:1"));
        assertThat(PingAddress.of("::ffff:10.0.0.1")).contains(new PingAddress("10.0.0.1"));
    }
}
