package scot.tolbooth.collector.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

class ProfileFileTests {

    private static final List<String> NAMES = List.of(
            "generic",
            "aruba-controller",
            "aruba-cx",
            "aruba-instant",
            "cambium-cnpilot",
            "cambium-epmp",
            "cisco-aireos",
            "cisco-ios",
            "cisco-iosxe-wireless",
            "cradlepoint",
            "draytek",
            "extreme-hipath",
            "firebrick",
            "fortiap",
            "fortigate",
            "fortinet-wlc",
            "grandstream-ap",
            "hiveos",
            "hp-procurve",
            "huawei",
            "huawei-ac",
            "juniper",
            "meraki",
            "meraki-ap",
            "meraki-cloud",
            "mikrotik",
            "openwrt",
            "ruckus-scg",
            "ruckus-smartzone",
            "ruckus-unleashed",
            "ruckus-zonedirector",
            "teltonika",
            "tplink-jetstream",
            "ubiquiti-airmax",
            "ubiquiti-edgeos",
            "unifi-ap");

    @Test
    void everyProfileThatComesWithTheServiceIsValid() {
        Profiles profiles = new Profiles(ShippedProfiles.load());

        assertThat(NAMES).allSatisfy(name -> assertThat(profiles.named(name)).isPresent());
    }

    @Test
    void theLongestPrefixWinsAndThenTheDescriptionAndAboveAllTheInventory() {
        Profiles profiles = new Profiles(ShippedProfiles.load());
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
        Profiles profiles = new Profiles(ShippedProfiles.load());
        for (String name : NAMES) {
            Profile profile = profiles.named(name).orElseThrow();
            assertThat(profile.all().columns())
                    .noneMatch(column -> personal.stream().anyMatch(column::startsWith));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applies: []|x.yaml line 1: must have the key title",
                "title: X\\ncolour: red|x.yaml line 2: colour: is not a known key; known are access-point-count,",
                "title: X\\ntitle: Y|x.yaml line 2: title: stands there twice",
                "title: [X]|x.yaml line 1: title: must be a text",
                "title: X\\nself: maybe|x.yaml line 2: self: must be true or false",
                "title: X\\napplies: all|x.yaml line 2: applies: must be a list",
                "title: X\\napplies:\\n  - object-id: 1.3.x|x.yaml line 3: applies[0].object-id: must be an object",
                "title: X\\napplies: [{object-id: 1.3, description: '('}]|x.yaml line 2: applies[0].description: Unclosed",
                "title: X\\nradios: [{index: card, columns: {}}]|x.yaml line 2: radios[0].index: must be made of mac, text",
                "title: X\\nwireless: never|x.yaml line 2: wireless: must be always or where-seen",
                "title: X\\nnumbers: {up: {oid: 1.3, object: X}}|x.yaml line 2: numbers.up: must be a name of small",
                "title: X\\nfacts: {Model: {oid: 1.3, object: X}}|x.yaml line 2: facts.Model: must be a name of small",
                "title: X\\nfacts: {a: {oid: 1.3, object: X, every: day}}|x.yaml line 2: facts.a.every: must be poll or",
                "title: X\\nclients: [people]|x.yaml line 2: clients[0]: must be access-points, radios, ssids or an object",
                "title: X\\nclients: [radios]|x.yaml line 2: clients[0]: radios has no column clients that could be added up",
                "title: X\\ndevice: {cpu_ratio: [{oid: 1.3, object: X, scale: half}]}|x.yaml line 2: device.cpu_ratio[0].scale: must be a number",
                "title: X\\ndevice: {cpu_ratio: [{oid: 1.3, object: X, aggregate: most}]}|x.yaml line 2: device.cpu_ratio[0].aggregate: must be mean, max or sum",
                "title: X\\ndevice: {cpu_ratio: [{oid: 1.3, object: X, minimum: 2, maximum: 1}]}|x.yaml line 2: device.cpu_ratio[0]: minimum must not be above maximum",
                "title: X\\ndevice: {load: []}|x.yaml line 2: device.load: is not a known key; known are cpu_ratio,",
                "title: X\\ndevice: {cpu_ratio: [{total: {oid: 1.3, object: X}}]}|x.yaml line 2: device.cpu_ratio[0]: must say either what is used",
                "title: [|x.yaml line 1: is not YAML",
                "- a|x.yaml line 1: must be a map of keys",
                "|x.yaml line 1: must be a map of keys"
            })
    void whatIsWrongIsSaidWithFileLineAndKey(@Nullable String text, String problem) {
        String whole = text == null ? "" : text.replace("\\n", "\n");
        assertThatThrownBy(() -> ProfileFile.parse("x.yaml", true, whole))
                .isInstanceOf(ProfileProblemsException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void allThatIsWrongIsSaidInOneGo() {
        String text = """
                title: 7 of 9
                colour: red
                applies:
                  - object-id: 1.3.x
                device:
                  cpu_ratio:
                    - {oid: 1.3.6.1, scale: half}
                clients: [radios]
                """;
        assertThatThrownBy(() -> ProfileFile.parse("x.yaml", true, text))
                .isInstanceOfSatisfying(
                        ProfileProblemsException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(ProfileProblem::line, ProfileProblem::key)
                                .containsExactly(
                                        tuple(2, "colour"),
                                        tuple(4, "applies[0].object-id"),
                                        tuple(7, "device.cpu_ratio[0]"),
                                        tuple(7, "device.cpu_ratio[0].scale"),
                                        tuple(8, "clients[0]")));
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
        "mac, 12.244.213.36.221.0, 0c:f4:d5:24:dd:00, ''",
        "mac, 6.12.244.213.36.221.0, 0c:f4:d5:24:dd:00, ''",
        "mac.slot, 20.22.157.36.236.128.1, 14:16:9d:24:ec:80, 1",
        "mac.slot, 6.20.22.157.36.236.128.1, 14:16:9d:24:ec:80, 1",
        "text, 6.80.85.66.76.73.67, PUBLIC, ''",
        "number, 3.1, 3.1, ''",
        "self, 12, '', 12",
        "skip.text, 1.3.65.66.67, ABC, ''",
        "skip.text.slot, 1.3.65.66.67.2, ABC, 2",
        "mac.slot.slot, 6.20.22.157.36.236.128.1.3, 14:16:9d:24:ec:80, 1.3",
        "mac.slot, 6.22.157.36.236.128.1, 06:16:9d:24:ec:80, 1",
        "number, 192.0.2.1, 192.0.2.1, ''",
        "skip.number.slot, 0.7.2, 7, 2"
    })
    void anIndexTellsWhatARowIsAbout(IndexForm form, String index, String owner, String part) {
        assertThat(form.decode(Oid.of(index))).contains(new IndexForm.RowKey(owner, part));
    }

    @ParameterizedTest
    @CsvSource({"mac, 1.2.3", "mac, 300.1.2.3.4.5", "mac.slot, 1.2.3.4.5.6", "text, 9.80.85", "text, 1.4000"})
    void anIndexOfAnotherFormIsNoRow(IndexForm form, String index) {
        assertThat(form.decode(Oid.of(index))).isEmpty();
    }

    private static SnmpValue octets(String text) {
        return new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8));
    }
}
