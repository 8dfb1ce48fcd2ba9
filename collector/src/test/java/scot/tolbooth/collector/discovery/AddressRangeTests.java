package scot.tolbooth.collector.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTests {

    private static final AllowedAddresses PRIVATE = settings(
                    List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"))
            .allowed();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.2.0/30                 | 10.1.2.1 10.1.2.2
            10.1.2.7/31                 | 10.1.2.6 10.1.2.7
            10.1.2.7/32                 | 10.1.2.7
            10.1.2.254 - 10.1.3.1       | 10.1.2.254 10.1.2.255 10.1.3.0 10.1.3.1
            10.1.2.9-11, 10.1.2.10      | 10.1.2.9 10.1.2.10 10.1.2.11
            10.1.2.9 fd00::0:9          | 10.1.2.9 fd00:0:0:0:0:0:0:9
            ::ffff:10.1.2.9             | 10.1.2.9
            """)
    void addressesAreReadAsPeopleWriteThem(String text, String addresses) {
        assertThat(AddressRange.parse(text)).containsExactly(addresses.split(" "));
    }

    @Test
    void aBlockOf22BitsIsTheLargest() {
        assertThat(AddressRange.parse("10.0.4.0/22"))
                .hasSize(1022)
                .startsWith("10.0.4.1")
                .endsWith("10.0.7.254");
        for (String text : List.of("10.0.0.0/21", "0.0.0.0/0", "10.0.0.0-10.0.4.0", "10.0.0.0/22,10.1.0.0/22")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AddressRange.parse(text))
                    .withMessageStartingWith("must be at most 1024 addresses");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library.example",
                "10.1.2",
                "10.1.2.256",
                "010.1.2.3",
                "0x0a.1.2.3",
                "167838211",
                "10.1.2.3%eth0",
                "fe80::1%eth0",
                "10.1.2.0/33",
                "10.1.2.0/-1",
                "fd00::/120",
                "10.1.2.9-10.1.2.3",
                "10.1.2.9-300",
                "fd00::1-fd00::9",
                "10.1.2.1;reboot"
            })
    void whatIsNoAddressIsRefusedAndNeverLookedUp(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRange.parse(text))
                .withMessageStartingWith("must ");
    }

    @ParameterizedTest
    @CsvSource({
        "10.255.255.255,true",
        "11.0.0.0,false",
        "172.31.0.1,true",
        "172.32.0.1,false",
        "192.168.1.1,true",
        "127.0.0.1,false",
        "169.254.169.254,false",
        "8.8.8.8,false",
        "::ffff:8.8.8.8,false",
        "::ffff:10.0.0.1,true",
        "fd12::1,true",
        "2001:db8::1,false",
        "::1,false"
    })
    void onlyPrivateAddressesAreAskedUnlessItIsSetOtherwise(String address, boolean allowed) {
        assertThat(PRIVATE.allows(address)).isEqualTo(allowed);
    }

    @Test
    void aRefusalNamesTheAddressTheRangesAndTheSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIVATE.require("addresses", List.of("10.0.0.1", "8.8.8.8")))
                .withMessage("addresses must lie in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00:0:0:0:0:0:0:0/7"
                        + " (tolbooth.collector.discovery.ranges), not 8.8.8.8");
    }

    @Test
    void aSettingThatIsNoBlockStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of("10.0.0.0")))
                .withMessageStartingWith("tolbooth.collector.discovery.ranges must be address blocks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            161           | 161
            1161-1163,161 | 161 1161 1162 1163
            """)
    void portsAreReadAsPeopleWriteThem(String text, String ports) {
        assertThat(PortList.parse(text)).extracting(String::valueOf).containsExactly(ports.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "1-300", "9-3", "-5", "snmp"})
    void whatIsNoPortIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortList.parse(text))
                .withMessageStartingWith("must be ");
    }

    static DiscoverySettings settings(List<String> ranges) {
        return new DiscoverySettings(ranges, 16, 50, Duration.ofMillis(150), 0, Duration.ofSeconds(5));
    }
}
