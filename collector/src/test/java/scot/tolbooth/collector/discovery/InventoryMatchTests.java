package scot.tolbooth.collector.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

class InventoryMatchTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");

    @ParameterizedTest
    @CsvSource({"fd00::9,true", "FD00:0:0::0:9,true", "fd00::8,false", "lib-rtr.council.example,false"})
    void anAddressIsKnownHoweverTheInventoryWritesIt(String recorded, boolean known) {
        Device router = new Device(
                new DeviceName("lib-rtr"),
                LIBRARY,
                DeviceKind.WAN_ROUTER,
                recorded,
                161,
                null,
                Duration.ofSeconds(60),
                null,
                0);
        Found found = new Found(
                List.of(new Endpoint("fd00::0009", 161)),
                CredentialSource.of("set:usual"),
                new Identity("", "", null, null, null),
                new Traits("", "generic", null, null, null),
                List.of(),
                List.of());

        assertThat(new InventoryMatch(LIBRARY, List.of(router), Map.of(), List.of(found))
                        .of(found)
                        .isPresent())
                .isEqualTo(known);
    }
}
