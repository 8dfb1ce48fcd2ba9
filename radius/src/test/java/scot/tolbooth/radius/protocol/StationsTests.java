package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("checklist-42")
class StationsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-00-5E-10-00-01",
                "02:00:5e:10:00:01",
                "02005e100001",
                "0200-5e10-0001",
                "0200.5e10.0001",
                "02005E100001"
            })
    void everyVendorsFormOfAMacAddressIsRead(String text) {
        assertThat(Stations.device(packet(AttributeType.CALLING_STATION_ID, text)))
                .hasValueSatisfying(mac -> assertThat(mac.digits()).isEqualTo("02005e100001"));
    }

    @ParameterizedTest
    @CsvSource({
        "00-33-58-56-EF-20:ruckus, ruckus",
        "00fd22ca9f40:Free: Wi-Fi, Free: Wi-Fi",
        "B0-95-75-15-93-44:x, x",
    })
    void theSsidFollowsTheAccessPoint(String called, String ssid) {
        assertThat(Stations.ssid(packet(AttributeType.CALLED_STATION_ID, called)))
                .contains(ssid);
    }

    @Test
    void whatIsNoAccessPointHasNoSsid() {
        assertThat(Stations.ssid(packet(AttributeType.CALLED_STATION_ID, "hotspot1")))
                .isEmpty();
        assertThat(Stations.ssid(packet(AttributeType.CALLED_STATION_ID, "AA-BB-CC-DD-EE-FF")))
                .isEmpty();
        assertThat(Stations.device(packet(AttributeType.CALLING_STATION_ID, "0771234567")))
                .isEmpty();
    }

    private static RadiusPacket packet(AttributeType type, String text) {
        return new RadiusPacket(
                PacketCode.ACCESS_REQUEST, 1, Octets.of(new byte[16]), List.of(Attribute.text(type, text)));
    }
}
