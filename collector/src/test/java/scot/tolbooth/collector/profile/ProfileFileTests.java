package scot.tolbooth.collector.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

class ProfileFileTests {

    private static final List<String> NAMES = List.of(
            "generic",
            "aruba-controller",
            "aruba-instant",
            "cambium-epmp",
            "cisco-aireos",
            "cisco-ios",
            "extreme-hipath",
            "fortiap",
            "fortigate",
            "fortinet-wlc",
            "hiveos",
            "huawei-ac",
            "mikrotik",
            "openwrt",
            "ruckus-scg",
            "ruckus-smartzone",
            "ruckus-unleashed",
            "ruckus-zonedirector",
            "ubiquiti-airmax",
            "unifi-ap");

    @Test
    void everyProfileThatComesWithTheServiceIsValid() {
        Profiles profiles = ProfileFiles.load(null);

        assertThat(NAMES).allSatisfy(name -> assertThat(profiles.named(name)).isPresent());
    }

    @Test
    void theLongestPrefixWinsAndThenTheDescriptionAndAboveAllTheInventory() {
        Profiles profiles = ProfileFiles.load(null);
        Oid netSnmp = Oid.of("1.3.6.1.4.1.8072.3.2.10");

        assertThat(profiles.choose(null, netSnmp, "UAP-nanoHD 5.43").name()).isEqualTo("unifi-ap");
        assertThat(profiles.choose(null, netSnmp, "Linux OpenWrt 5.4").name()).isEqualTo("openwrt");
        assertThat(profiles.choose(null, netSnmp, "Linux server").name()).isEqualTo("generic");
        assertThat(profiles.choose("mikrotik", netSnmp, "Linux server").name()).isEqualTo("mikrotik");
        assertThat(profiles.choose(null, Oid.of(), "").name()).isEqualTo("generic");
    }

    @Test
    void noProfileReadsATableOfClients() {
        List<Oid> personal = List.of(
                Oid.of("1.3.6.1.4.1.14179.2.1.4"),
                Oid.of("1.3.6.1.4.1.14823.2.3.3.1.2.4"),
                Oid.of("1.3.6.1.4.1.14988.1.1.1.2"),
                Oid.of("1.3.6.1.4.1.14988.1.1.21.4"),
                Oid.of("1.3.6.1.4.1.26928.1.1.1.2.1.2"),
                Oid.of("1.3.6.1.2.1.4.22"),
                Oid.of("1.3.6.1.2.1.17.4"));
        Profiles profiles = ProfileFiles.load(null);
        for (String name : NAMES) {
            Profile profile = profiles.named(name).orElseThrow();
            assertThat(profile.columns(true))
                    .noneMatch(column -> personal.stream().anyMatch(column::startsWith));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applies: []|x.yaml: must have the key title",
                "title: X\\ncolour: red|x.yaml: colour: is not a known key",
                "title: X\\napplies: [{object-id: 1.3.x}]|x.yaml: applies[0].object-id: must be an object identifier",
                "title: X\\nradios: [{index: slot, columns: {}}]|x.yaml: radios[0].index: must be one of mac, mac.slot",
                "title: X\\nwireless: never|x.yaml: wireless: must be always or where-seen",
                "title: X\\nclients: [people]|x.yaml: clients[0]: must be access-points, radios, ssids or an object",
                "title: [|x.yaml: is not YAML",
                "- a|x.yaml: must be a map of keys"
            })
    void whatIsWrongIsSaidWithFileAndKey(String text, String problem) {
        assertThatThrownBy(() -> ProfileFile.parse("x", YamlNode.read("x.yaml", text.replace("\\n", "\n"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"3.7, 3.7", "58.000000 C, 58", "22.00 degrees Celsius (NORMAL), 22", "116E, 116", "'', -", "N/A, -"
            })
    void numbersComeAsTextToo(String text, Double number) {
        assertThat(Conversion.NONE.number(octets(text))).isEqualTo(Optional.ofNullable(number));
    }

    @Test
    void sentinelsAndWhatIsOutOfBoundsAreMissingAndNever0() {
        Conversion noise = new Conversion(-1, 0, 0, Set.of(0.0), -128.0, -20.0, Map.of());

        assertThat(noise.number(new SnmpValue.Whole(94))).contains(-94.0);
        assertThat(noise.number(new SnmpValue.Whole(0))).isEmpty();
        assertThat(noise.rejects(new SnmpValue.Whole(0))).isFalse();
        assertThat(noise.number(new SnmpValue.Whole(160_000_000))).isEmpty();
        assertThat(noise.rejects(new SnmpValue.Whole(160_000_000))).isTrue();
        Conversion channel = new Conversion(1, 0, 255, Set.of(), null, null, Map.of());
        assertThat(channel.number(new SnmpValue.Whole(388))).contains(132.0);
        Conversion hive = new Conversion(1, -256, 0, Set.of(), null, null, Map.of());
        assertThat(hive.number(new SnmpValue.Whole(161))).contains(-95.0);
    }

    @ParameterizedTest
    @CsvSource({
        "MAC, 12.244.213.36.221.0, 0c:f4:d5:24:dd:00, ''",
        "MAC, 6.12.244.213.36.221.0, 0c:f4:d5:24:dd:00, ''",
        "MAC_SLOT, 20.22.157.36.236.128.1, 14:16:9d:24:ec:80, 1",
        "MAC_SLOT, 6.20.22.157.36.236.128.1, 14:16:9d:24:ec:80, 1",
        "TEXT, 6.80.85.66.76.73.67, PUBLIC, ''",
        "NUMBER, 3.1, 3.1, ''",
        "SELF, 12, '', 12"
    })
    void anIndexTellsWhatARowIsAbout(IndexForm form, String index, String owner, String part) {
        assertThat(form.decode(Oid.of(index))).contains(new IndexForm.RowKey(owner, part));
    }

    @ParameterizedTest
    @CsvSource({"MAC, 1.2.3", "MAC, 300.1.2.3.4.5", "MAC_SLOT, 1.2.3.4.5.6", "TEXT, 9.80.85", "TEXT, 1.4000"})
    void anIndexOfAnotherFormIsNoRow(IndexForm form, String index) {
        assertThat(form.decode(Oid.of(index))).isEmpty();
    }

    private static SnmpValue octets(String text) {
        return new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8));
    }
}
