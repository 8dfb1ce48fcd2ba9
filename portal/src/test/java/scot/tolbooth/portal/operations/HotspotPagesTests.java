package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.hotspot.ControllerAccess;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.hotspot.Redirected;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class HotspotPagesTests {

    private static final NasName DOOR = new NasName("door-1");
    private static final String PAGE = "/operations/nas-clients/door-1";

    @Autowired
    MockMvcTester web;

    @Autowired
    FakeRadius radius;

    @Autowired
    Hotspots hotspots;

    @Autowired
    HandOverTally tally;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneDoor() {
        hotspots.remove(DOOR, Change.by("test"));
        radius.clients.put(
                DOOR, new NasClient(DOOR, CidrBlock.of("10.7.0.0/24"), null, NasVendor.GENERIC, null, true, 1));
    }

    @Test
    void whatIsRegisteredIsShownAgainExceptTheSecret() {
        assertThat(get(PAGE)).hasStatusOk().bodyText().contains("Nothing is registered");

        assertThat(save("coovachilli", "10.5.0.0/16, Login.example.org", "xyzzy-uam", "0"))
                .hasStatus(302)
                .hasHeader("Location", PAGE);

        assertThat(hotspots.find(DOOR))
                .contains(new Hotspot(
                        DOOR, HotspotFamily.COOVACHILLI, null, List.of("10.5.0.0/16", "login.example.org"), null, 1));
        assertThat(get(PAGE))
                .bodyText()
                .contains("10.5.0.0/16 login.example.org")
                .doesNotContain("xyzzy");
    }

    @Test
    void theNameIsAskedOnlyForANewNasClient() {
        assertThat(get(PAGE)).bodyText().doesNotContain("id=\"name\"").containsOnlyOnce("name=\"name\"");
        assertThat(get("/operations/nas-clients/_new")).bodyText().contains("id=\"name\"");
    }

    @Test
    void anEmptySecretKeepsTheStoredOne() {
        save("coovachilli", "", "xyzzy-uam", "0");
        String sealed = storedSecret();

        save("coovachilli", "10.5.0.0/16", "", "1");

        assertThat(hotspots.find(DOOR))
                .hasValueSatisfying(hotspot -> assertThat(hotspot.loginHosts()).hasSize(1));
        assertThat(storedSecret()).isEqualTo(sealed).doesNotContain("xyzzy");
    }

    @Test
    void everyChangeIsWrittenDownWithoutTheSecret() {
        save("mikrotik", "10.5.0.0/16", "xyzzy-uam", "0");

        var entry = audit.of("hotspot door-1", 1).get(0);
        assertThat(entry.by()).isEqualTo("morag");
        assertThat(entry.after()).contains("mikrotik", "10.5.0.0/16", "changed").doesNotContain("xyzzy");
    }

    @Test
    void problemsStandBesideTheirFieldsAndNothingIsSaved() {
        MvcTestResult answer = save("hotspotter", "not_a_host!", "xyzzy-uam", "0");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"family-error\"", "id=\"login_hosts-error\"", "must be one of coovachilli, mikrotik")
                .contains("not_a_host!")
                .doesNotContain("xyzzy");
        assertThat(hotspots.find(DOOR)).isEmpty();
    }

    @Test
    void aControllerIsRegisteredInTheSameFormAndItsPasswordIsNeverShown() {
        MvcTestResult saved = web.post()
                .uri(PAGE + "/hotspot")
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .with(csrf())
                .param("family", "unifi")
                .param("identity", "default")
                .param("uam_secret", "xyzzy-controller")
                .param("controller_url", "https://unifi.example.org:8443")
                .param("controller_user", "wifi")
                .param("controller_site", "default")
                .param("version", "0")
                .exchange();

        assertThat(saved).hasStatus(302);
        assertThat(hotspots.find(DOOR))
                .hasValueSatisfying(hotspot -> assertThat(hotspot.controller())
                        .isEqualTo(new ControllerAccess("https://unifi.example.org:8443", "wifi", "default", null)));
        assertThat(get(PAGE))
                .bodyText()
                .contains("value=\"https://unifi.example.org:8443\"", "UniFi, by the controller", "/nas/door-1")
                .doesNotContain("xyzzy");
    }

    @Test
    void whatTheFamilyCannotDoWithoutIsSaidBesideItsField() {
        assertThat(save("opennds", "10.5.0.1", "xyzzy-faskey", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"fas_level-error\"", "must be given for openNDS, 1 to 4");
        assertThat(save("smartzone", "", "xyzzy", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"controller_url-error\"");
    }

    @Test
    void howHandOversWentIsShownAtTheNasAndForAll() {
        tally.count(DOOR, HandOverTally.HANDED_OVER);
        tally.count(DOOR, HandOverTally.HANDED_OVER);
        tally.count(DOOR, "controller_unreachable");
        tally.count(null, Redirected.Reason.UNKNOWN_NAS);

        assertThat(get(PAGE))
                .bodyText()
                .contains("Hand-overs of the last 7 days", "Failed: controller unreachable", "<td>handed over</td>")
                .doesNotContain("Failed: handed over");
        assertThat(get("/operations/nas-clients"))
                .bodyText()
                .contains("Refused redirects of the last 7 days", "refused unknown nas: 1");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        save("mikrotik", "10.5.0.0/16", "", "0");

        assertThat(save("coovachilli", "", "", "0")).hasStatus(422).bodyText().contains("changed by someone else");
    }

    @Test
    void removalBringsTheDefaultsBack() {
        save("mikrotik", "10.5.0.0/16", "xyzzy-uam", "0");

        assertThat(post(PAGE + "/hotspot/removal")).hasStatus(302);

        assertThat(hotspots.find(DOOR)).isEmpty();
    }

    @Test
    void aRemovedNasClientLeavesNoHandOverBehind() {
        save("mikrotik", "", "xyzzy-uam", "0");

        assertThat(post(PAGE + "/removal")).hasStatus(302);

        assertThat(hotspots.find(DOOR)).isEmpty();
    }

    @Test
    void onlyEngineersMaySeeOrChangeIt() {
        assertThat(web.get().uri(PAGE).with(user("una").roles("VIEWER"))).hasStatus(403);
        assertThat(web.post()
                        .uri(PAGE + "/hotspot")
                        .with(user("una").roles("VIEWER", "ROLLOUT_MANAGER"))
                        .with(csrf()))
                .hasStatus(403);
    }

    private String storedSecret() {
        return jdbc.sql("SELECT uam_secret FROM portal.hotspot WHERE nas = 'door-1'")
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri(path)
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .exchange();
    }

    private MvcTestResult post(String path) {
        return web.post()
                .uri(path)
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult save(String family, String hosts, String secret, String version) {
        return web.post()
                .uri(PAGE + "/hotspot")
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .with(csrf())
                .param("family", family)
                .param("identity", "")
                .param("login_hosts", hosts)
                .param("portal_url", "")
                .param("uam_secret", secret)
                .param("version", version)
                .exchange();
    }
}
