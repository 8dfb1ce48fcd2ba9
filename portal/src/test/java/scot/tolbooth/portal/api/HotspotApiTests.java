package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.radius.nas.NasName;

@ApiTest
class HotspotApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Hotspots hotspots;

    @Autowired
    private AuditTrail audit;

    private Caller api() {
        return new Caller(mvc);
    }

    @Test
    void aHotspotIsRegisteredReadReplacedAndDeleted() {
        String hotspot = aNas("door-1", "10.30.1.0/24");
        assertThat(api().get(hotspot)).hasStatus(404);

        assertThat(api().put(hotspot, """
                        {"family": "coovachilli", "identity": "AA-BB-CC-00-11-22",
                         "login_hosts": ["10.5.0.0/16", "Login.Example.org"],
                         "portal_url": "https://wifi.example.org/wifi", "uam_secret": "xyzzy-uam"}
                        """))
                .hasStatus(201)
                .hasHeader("Location", "/api/v1/nas-clients/door-1/hotspot")
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"nas": "door-1", "family": "coovachilli", "identity": "AA-BB-CC-00-11-22",
                         "login_hosts": ["10.5.0.0/16", "login.example.org"],
                         "portal_url": "https://wifi.example.org/wifi", "fas_level": null, "controller_url": null,
                         "controller_user": null, "controller_site": null, "controller_certificate": null,
                         "version": 1}
                        """);
        assertThat(api().put(hotspot, "{\"family\": \"mikrotik\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(Caller.text(api().get(hotspot))).doesNotContain("xyzzy", "10.5.0.0");

        assertThat(api().delete(hotspot)).hasStatus(204);
        assertThat(hotspots.find(new NasName("door-1"))).isEmpty();
    }

    @Test
    void theSecretIsAuditedAsChangedAndNeverWrittenDown() {
        String hotspot = aNas("door-2", "10.30.2.0/24");
        api().put(hotspot, "{\"family\": \"coovachilli\", \"uam_secret\": \"xyzzy-uam\"}");
        api().put(hotspot, "{\"family\": \"coovachilli\", \"uam_secret\": \"plugh-uam\"}");

        assertThat(audit.of("hotspot door-2", 5))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.after())
                        .contains("\"uam_secret\": \"changed\"")
                        .doesNotContain("xyzzy", "plugh"));
        assertThat(audit.of("hotspot door-2", 1).get(0).by()).isEqualTo("morag");
    }

    @Test
    void everyBrokenRuleIsNamedWithItsField() {
        MvcTestResult answer = api().put(aNas("door-3", "10.30.3.0/24"), """
                        {"family": "hotspotter", "login_hosts": ["login.example.org", "not a host"],
                         "portal_url": "wifi.example.org", "uam_secret": 7}
                        """);

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("family", "login_hosts", "portal_url", "uam_secret");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo(
                        "must be one of coovachilli, mikrotik, cisco, aruba, meraki, meraki_click, ruckus, smartzone, "
                                + "unifi, opennds, omada, fortigate, extreme, cambium, wifidog");
    }

    @Test
    void aControllerIsRegisteredWithItsAccountAndThePasswordIsNeverShown() {
        String hotspot = aNas("door-8", "10.30.8.0/24");
        String controller = """
                {"family": "unifi", "identity": "default", "controller_url": "https://unifi.example.org:8443/",
                 "controller_user": "wifi", "controller_site": "default",
                 "controller_certificate": "%s", "uam_secret": "xyzzy-controller"}
                """.formatted("AB:".repeat(31) + "AB");

        assertThat(api().put(hotspot, controller)).hasStatus(201).bodyJson().isStrictlyEqualTo("""
                        {"nas": "door-8", "family": "unifi", "identity": "default", "login_hosts": [],
                         "portal_url": null, "fas_level": null, "controller_url": "https://unifi.example.org:8443", "controller_user": "wifi",
                         "controller_site": "default", "controller_certificate": "%s", "version": 1}
                        """.formatted(
                        "ab".repeat(32)));
        assertThat(audit.of("hotspot door-8", 1).get(0).after())
                .contains("https://unifi.example.org:8443", "\"uam_secret\": \"changed\"")
                .doesNotContain("xyzzy");
    }

    @Test
    void aFamilyMustHaveWhatItCannotDoWithout() {
        String hotspot = aNas("door-9", "10.30.9.0/24");

        assertThat(problem(hotspot, "{\"family\": \"unifi\", \"uam_secret\": \"xyzzy\"}"))
                .isEqualTo("controller_url must be given for this family");
        assertThat(problem(hotspot, """
                        {"family": "unifi", "uam_secret": "xyzzy", "controller_url": "https://unifi.example.org",
                         "controller_site": "default"}
                        """)).isEqualTo("controller_user must be given for this family");
        assertThat(problem(hotspot, """
                        {"family": "smartzone", "controller_url": "https://10.0.0.5:9443"}
                        """)).isEqualTo("uam_secret must be given for this family");
        assertThat(problem(hotspot, "{\"family\": \"opennds\", \"uam_secret\": \"xyzzy\"}"))
                .isEqualTo("fas_level must be given for openNDS, 1 to 4");
        assertThat(problem(hotspot, """
                        {"family": "cisco", "controller_url": "https://10.0.0.5:9443"}
                        """)).isEqualTo("controller_url must be left empty for this family");
        assertThat(problem(hotspot, """
                        {"family": "omada", "controller_url": "https://somebody:secret@10.0.0.5/?q"}
                        """)).startsWith("controller_url must be an http or https address without user");
        assertThat(problem(hotspot, "{\"family\": \"cisco\", \"controller_user\": \"wifi\"}"))
                .isEqualTo("controller_url must be given where the rest of the controller is");
        assertThat(problem(hotspot, "{\"family\": \"meraki\", \"login_hosts\": [\"*.com\"]}"))
                .startsWith("login_hosts must be host names");
    }

    private String problem(String hotspot, String body) {
        MvcTestResult answer = api().put(hotspot, body);
        assertThat(answer).hasStatus(422);
        String text = Caller.text(answer);
        return JsonPath.<String>read(text, "$.errors[0].field") + " "
                + JsonPath.<String>read(text, "$.errors[0].message");
    }

    @Test
    void noTwoHotspotsHaveTheSameIdentity() {
        api().put(aNas("door-4", "10.30.4.0/24"), "{\"family\": \"mikrotik\", \"identity\": \"Router 4\"}");

        assertThat(api().put(aNas("door-5", "10.30.5.0/24"), "{\"family\": \"mikrotik\", \"identity\": \"ROUTER 4\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("identity");
    }

    @Test
    void whatWasWrittenForAnotherVersionIsRefused() {
        String hotspot = aNas("door-6", "10.30.6.0/24");
        api().put(hotspot, "{\"family\": \"mikrotik\"}");
        api().put(hotspot, "{\"family\": \"coovachilli\"}");

        assertThat(api().put(hotspot, "{\"family\": \"mikrotik\", \"version\": 1}"))
                .hasStatus(412);
    }

    @Test
    void onlyANasClientCanBeAHotspot() {
        assertThat(api().put("/nas-clients/nobody/hotspot", "{\"family\": \"mikrotik\"}"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no NAS client nobody");
    }

    @Test
    void aRemovedNasClientLeavesNoHandOverBehind() {
        api().put(aNas("door-7", "10.30.7.0/24"), "{\"family\": \"mikrotik\"}");

        assertThat(api().delete("/nas-clients/door-7")).hasStatus(204);

        assertThat(hotspots.find(new NasName("door-7"))).isEmpty();
    }

    private String aNas(String name, String address) {
        assertThat(api().post(
                                "/nas-clients",
                                "{\"name\": \"%s\", \"address\": \"%s\", \"secret\": \"a long enough secret\"}"
                                        .formatted(name, address)))
                .hasStatus(201);
        return "/nas-clients/" + name + "/hotspot";
    }
}
