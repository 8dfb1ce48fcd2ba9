package scot.tolbooth.collector.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.poll.Recording;
import scot.tolbooth.collector.poll.Recordings;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.collector.snmp.SnmpValues;
import scot.tolbooth.inventory.device.DeviceKind;

/** What is proposed of real devices. */
class RecordedDevicesTests {

    private static final ProfileCatalogue PROFILES = new ProfileCatalogue(null, Clock.systemUTC());

    private static final Map<String, Set<DeviceKind>> KINDS = Map.of(
            "wifi-controller",
            EnumSet.of(DeviceKind.WIRELESS_CONTROLLER),
            "ap",
            EnumSet.of(DeviceKind.ACCESS_POINT),
            "wan",
            EnumSet.of(DeviceKind.WAN_ROUTER, DeviceKind.FIREWALL),
            "switch",
            EnumSet.of(DeviceKind.SWITCH));

    @Test
    void everyRecordedDeviceIsTakenForWhatItIs() {
        for (Map<String, String> row : Recordings.manifest().values()) {
            String file = String.valueOf(row.get("file"));
            // A RouterOS device that calls itself "router": its radios are all that makes it an access point.
            if (!file.equals("routeros.snmprec")) {
                assertThat(found(file).traits().kind()).as(file).isIn(KINDS.get(row.get("kind")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ios_2960x         | Cisco             | WS-C2960X-48FPS-L | FCW1929B68S   | cisco-ios
            iosxe_isr4321     | Cisco Systems Inc | ISR4321/K9        | FDO2249A154   | cisco-ios
            procurve_e2910    | Hewlett-Packard   | J9146A            | AB123CD45E    | hp-procurve
            routeros_rb750gr3 | MikroTik          | RB750Gr3          | 6F3A071688EA  | mikrotik
            jetstream_sg2218p | TP-Link           | SG2218P 1.20      | 222C014000151 | tplink-jetstream
            rutos-rutx_rut955 | -                 | RUT955            | 1126284688    | teltonika
            draytek_vigor2962 | DrayTek           | -                 | -             | draytek
            """)
    void makerModelAndSerialAreThoseOfTheChassis(
            String recording, String maker, String model, String serial, String profile) {
        Found found = found(recording + ".snmprec");

        assertThat(found.traits().manufacturer()).isEqualTo(maker);
        assertThat(found.traits().model()).isEqualTo(model);
        assertThat(found.identity().serial()).isEqualTo(serial);
        assertThat(found.traits().profile()).isEqualTo(profile);
    }

    @Test
    void neighboursAreReadWithWhereTheyAreManaged() {
        assertThat(found("arubaos-cx_10.10.snmprec").neighbours())
                .contains(new Neighbour("1/1/1", "cc:88:c7:c8:00:00", "XXap01", "eth0", List.of("192.168.100.102")));
        assertThat(found("routeros_rb750gr3.snmprec").neighbours())
                .as("a MAC address that is written out is the same as one in octets")
                .extracting(Neighbour::chassis)
                .contains("e8:28:c1:3c:1c:d8");
    }

    @Test
    void aChassisIdentifierOfNoughtsIsNone() {
        assertThat(found("procurve_e2910.snmprec").neighbours())
                .isNotEmpty()
                .allSatisfy(neighbour -> assertThat(neighbour.chassis()).isNull());
    }

    private static Found found(String file) {
        SnmpValues values =
                SnmpValues.copyOf(Recording.read(Recordings.text(file)).values());
        String description = values.get(ProbeObjects.DESCRIPTION) instanceof SnmpValue.Octets text ? text.text() : "";
        Oid objectId = values.get(ProbeObjects.OBJECT_ID) instanceof SnmpValue.Identifier id ? id.oid() : Oid.of();
        Profile profile = PROFILES.current().choose(null, objectId, description);
        return Probe.found(
                new Endpoint("10.0.0.1", 161),
                new CredentialSource(CredentialSource.Kind.SET, "trial"),
                profile,
                values);
    }
}
