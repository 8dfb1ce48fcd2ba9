package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.collector.state.DeviceStatus;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.site.SiteCode;

@ApiTest
class DevicesApiTests {

    private static final String USER = """
            "snmp_version": "3", "security_name": "poller", "auth_protocol": "SHA-256",
            "auth_password": "authenticate", "priv_protocol": "AES-128", "priv_password": "enciphered"
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Devices devices;

    @Autowired
    private FakeStates states;

    @Autowired
    private FakeReadings readings;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void aSite() {
        api().aSite("DEV-1");
    }

    @Test
    void credentialsGoInAndOnlyTheirLevelComesOut() {
        MvcTestResult created = api().post("/devices", device("dev-1", USER));

        assertThat(created).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"name": "dev-1", "site": "DEV-1", "kind": "switch", "address": "10.7.0.2", "port": 161,
                 "snmp_version": "3", "security_level": "authPriv", "poll_seconds": 60, "version": 1}
                """);
        assertThat(Caller.text(created)).doesNotContain("poller", "authenticate", "enciphered", "SHA", "AES");
        assertThat(Caller.text(api().get("/devices?size=500"))).doesNotContain("authenticate", "enciphered");
        assertThat(devices.credentials(new DeviceName("dev-1")))
                .contains(new SnmpCredentials.User(
                        "poller", AuthProtocol.SHA256, "authenticate", PrivProtocol.AES128, "enciphered", null));
    }

    @Test
    void aCommunityAloneMeansVersion2c() {
        assertThat(api().post("/devices", device("dev-2", "\"community\": \"public\"")))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"snmp_version\": \"2c\", \"security_level\": \"noAuthNoPriv\"}");
    }

    @Test
    void secretsAreNotRepeatedInProblems() {
        MvcTestResult refused = api().post("/devices", """
                {"name": "dev-3", "site": "NOWHERE", "kind": "switch", "address": "10.7.0.2", "port": 0,
                 "snmp_version": "3", "security_name": "poller", "auth_protocol": "SHA-256",
                 "auth_password": 12345678, "comunity": "hush-hush"}
                """);

        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("site", "port", "auth_password", "comunity");
        assertThat(Caller.text(refused)).doesNotContain("12345678", "hush-hush").contains("NOWHERE");
    }

    @Test
    void aRuleOverSeveralFieldsNamesTheField() {
        MvcTestResult refused = api().post("/devices", device("dev-4", """
                "snmp_version": "3", "security_name": "poller", "auth_protocol": "SHA", "auth_password": "short"
                """));

        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"field\": \"auth_password\", \"value\": null, "
                        + "\"message\": \"must be 8 characters or more (RFC 3414)\"}]}");
    }

    @Test
    void aPutWithoutCredentialsKeepsThem() {
        api().post("/devices", device("dev-5", USER));

        assertThat(api().put("/devices/dev-5", Caller.text(api().get("/devices/dev-5"))))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"");
        assertThat(api().put("/devices/dev-5", device("dev-5", "\"snmp_version\": \"2c\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("needs a community with it");
        assertThat(devices.credentials(new DeviceName("dev-5"))).isPresent();
    }

    @Test
    void aPatchChangesOnePartOfTheCredentials() {
        api().post("/devices", device("dev-6", USER));

        assertThat(api().patch("/devices/dev-6", "{\"auth_password\": \"another one\"}"))
                .hasStatusOk();
        assertThat(devices.credentials(new DeviceName("dev-6")))
                .contains(new SnmpCredentials.User(
                        "poller", AuthProtocol.SHA256, "another one", PrivProtocol.AES128, "enciphered", null));
        assertThat(api().patch("/devices/dev-6", "{\"priv_protocol\": null, \"priv_password\": null}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.security_level")
                .isEqualTo("authNoPriv");
        assertThat(api().patch("/devices/dev-6", "{\"security_name\": null}")).hasStatus(422);
        assertThat(api().patch("/devices/dev-6", "{\"snmp_version\": \"1\", \"community\": \"c\"}"))
                .hasStatusOk();
        assertThat(devices.credentials(new DeviceName("dev-6")))
                .contains(new SnmpCredentials.Community(SnmpVersion.V1, "c"));
        assertThat(api().patch("/devices/dev-6", "{\"community\": null}")).hasStatus(422);
    }

    @Test
    void aParentStaysWhileOthersAreReachedThroughIt() {
        api().post("/devices", device("dev-7", "\"port\": 161"));
        api().post("/devices", device("dev-8", "\"parent\": \"dev-7\""));

        assertThat(api().delete("/devices/dev-7"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Device dev-7 is the parent of dev-8: give them another parent first");
        assertThat(api().patch("/devices/dev-7", "{\"parent\": \"dev-8\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("parent");
        assertThat(api().delete("/devices/dev-8")).hasStatus(204);
        assertThat(api().delete("/devices/dev-7")).hasStatus(204);
    }

    @Test
    void whatIsKnownOfTheEquipmentIsWrittenReadAndPatched() {
        assertThat(api().post("/devices", device("dev-11", """
                        "role": "WAN edge", "manufacturer": "Cisco", "model": "C1111-8P", "serial": "FGL2547L0AB",
                        "asset_tag": "NLC-11", "warranty_end": "2027-03-31"
                        """)))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"role": "WAN edge", "manufacturer": "Cisco", "model": "C1111-8P", "serial": "FGL2547L0AB",
                         "asset_tag": "NLC-11", "warranty_end": "2027-03-31", "archived": false}
                        """);
        assertThat(api().patch("/devices/dev-11", "{\"serial\": null}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"serial\": null, \"model\": \"C1111-8P\", \"version\": 2}");
        assertThat(api().post("/devices", device("dev-12", "\"asset_tag\": \"NLC-11\", \"warranty_end\": \"soon\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("warranty_end");
        assertThat(api().post("/devices", device("dev-12", "\"asset_tag\": \"NLC-11\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("asset_tag");
    }

    @Test
    void aDeviceWithHistoryIsArchivedNotDeletedAndComesBackByUndo() {
        api().post("/devices", device("dev-13", "\"community\": \"public\""));
        states.set(new DeviceStatus(
                new DeviceName("dev-13"),
                new SiteCode("DEV-1"),
                OperationalState.UP,
                "answers",
                ApiUnderTest.NOW,
                ApiUnderTest.NOW,
                ApiUnderTest.NOW,
                Duration.ofMillis(12),
                null,
                "sw13"));

        assertThat(api().delete("/devices/dev-13"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("archive it, with PATCH");
        assertThat(api().patch("/devices/dev-13", "{\"archived\": true}")).hasStatusOk();
        assertThat(Caller.text(api().get("/devices?size=500"))).doesNotContain("dev-13");
        assertThat(Caller.text(api().get("/devices?archived=true"))).contains("dev-13");
        assertThat(api().post("/devices", device("dev-13", "\"port\": 161"))).hasStatus(409);

        String id = JsonPath.read(Caller.text(api().get("/devices/dev-13/history")), "$.items[0].id")
                .toString();
        assertThat(api().post("/devices/dev-13/history/" + id + "/undo", "{}")).hasStatusOk();
        assertThat(api().get("/devices/dev-13")).bodyJson().isLenientlyEqualTo("{\"archived\": false}");
        assertThat(api().post("/devices/dev-13/history/0/undo", "{}")).hasStatus(404);
    }

    @Test
    void theStatusSaysStateReasonAndSince() {
        api().post("/devices", device("dev-9", "\"community\": \"public\""));
        assertThat(api().get("/devices/dev-9/status"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("unknown");

        states.set(new DeviceStatus(
                new DeviceName("dev-9"),
                new SiteCode("DEV-1"),
                OperationalState.DOWN,
                "authentication failed: wrong password or key",
                ApiUnderTest.NOW,
                ApiUnderTest.NOW,
                null,
                Duration.ofMillis(12),
                null,
                "sw1"));

        assertThat(api().get("/devices/dev-9/status")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"device": "dev-9", "state": "down", "reason": "authentication failed: wrong password or key",
                         "since": "2026-11-21T12:00:00Z", "response_seconds": 0.012, "system_name": "sw1"}
                        """);
        assertThat(api().get("/devices/no-such/status")).hasStatus(404);
    }

    @Test
    void readingsAreListedWithTimeAndSource() {
        api().post("/devices", device("dev-10", "\"community\": \"public\""));
        readings.add(new Reading(
                "interface",
                new TreeMap<>(Map.of("interface", "eth0")),
                "in_bits_per_second",
                1200.5,
                null,
                ApiUnderTest.NOW,
                "IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.2"));

        assertThat(api().get("/devices/dev-10/readings"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "items": [{"metric": "interface.in_bits_per_second", "value": 1200.5,
                          "tags": {"interface": "eth0"}, "at": "2026-11-21T12:00:00Z",
                          "source": "IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.2"}]}
                        """);
    }

    private static String device(String name, String more) {
        return """
                {"name": "%s", "site": "DEV-1", "kind": "switch", "address": "10.7.0.2", %s}
                """.formatted(name, more);
    }
}
