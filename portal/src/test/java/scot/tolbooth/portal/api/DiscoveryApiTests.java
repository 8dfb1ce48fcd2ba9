package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;

@ApiTest
class DiscoveryApiTests {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Devices devices;
    private final Caller api;
    private final FoundDevices found;

    DiscoveryApiTests(@Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc, @Autowired Devices devices) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.devices = devices;
        this.api = new Caller(mvc);
        this.found = new FoundDevices(jdbc);
    }

    @BeforeEach
    void aSiteWithARouter() {
        found.clear();
        jdbc.sql("DELETE FROM inventory.device WHERE site = 'DSC-001'").update();
        api.aSite("DSC-001");
        device("dsc-rtr", "wan-router");
        api.put("/credential-sets/usual", "{\"community\": \"not-to-be-told\"}");
    }

    @Test
    void credentialsAreKeptAndNeverShown() {
        assertThat(api.put("/credential-sets/core", """
                        {"snmp_version": "3", "security_name": "tolbooth", "auth_protocol": "SHA-256",
                         "auth_password": "right-password", "priv_protocol": "AES-128", "priv_password": "right-privacy"}
                        """))
                .hasStatusOk()
                .bodyText()
                .contains("\"snmp_version\":\"3\"")
                .doesNotContain("right-");
        assertThat(api.get("/credential-sets"))
                .bodyText()
                .contains("usual", "core")
                .doesNotContain("not-to-be-told", "tolbooth\"");
        assertThat(api.put("/credential-sets/none", "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("community");
        assertThat(api.put("/credential-sets/-", "{\"community\": \"x\"}")).hasStatus(422);
        assertThat(api.delete("/credential-sets/core")).hasStatus(204);
        assertThat(api.delete("/credential-sets/core")).hasStatus(404);
    }

    @Test
    void aSearchIsAskedForFollowedAndCancelled() {
        MvcTestResult started = search("10.1.2.0/24");
        assertThat(started).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"site": "DSC-001", "status": "waiting", "ports": "161", "credentials": ["set:usual"], "asked_by": "morag"}
                """);
        int id = JsonPath.read(Caller.text(started), "$.id");

        assertThat(search("10.1.2.0/24")).as("one at a time").hasStatus(409);
        assertThat(api.post("/discoveries/" + id + "/cancel", ""))
                .hasStatusOk()
                .bodyText()
                .contains("cancelled");
        assertThat(api.post("/discoveries/" + id + "/cancel", "")).hasStatus(409);
        assertThat(api.get("/discoveries/" + id))
                .bodyJson()
                .extractingPath("$.remark")
                .isEqualTo("cancelled by morag");
        assertThat(api.get("/discoveries?site=DSC-001"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(api.get("/discoveries/no")).hasStatus(404);
    }

    @Test
    void whatMayNotBeAskedIsRefusedByField() {
        assertThat(search("8.8.8.8")).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"errors": [{"field": "addresses", "value": "8.8.8.8",
                 "message": "must lie in 10.0.0.0/8 (tolbooth.collector.discovery.ranges), not 8.8.8.8"}]}
                """);
        assertThat(search("10.0.0.0/8")).hasStatus(422).bodyText().contains("at most 1024 addresses");
        assertThat(api.post("/discoveries", "{\"site\": \"DSC-001\", \"addresses\": \"10.0.0.1\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"credentials\"");
    }

    @Test
    void aProposalIsAcceptedAsItIsSuggestedOrOtherwise() {
        long id = found.proposal("DSC-001", found.search("DSC-001"), "10.1.2.2", "dsc-sw", "dsc-rtr");
        assertThat(api.get("/discovery-proposals?site=DSC-001&status=open"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"total": 1, "items": [{"id": %d, "status": "open", "addresses": ["10.1.2.2:161"], "profile": "cisco-ios",
                 "suggestion": {"name": "dsc-sw", "kind": "switch", "parent": "dsc-rtr", "serial": "FCW1929B68S"}}]}
                """.formatted(id));
        assertThat(api.get("/discovery-proposals?status=perhaps")).hasStatus(400);

        device("dsc-old", "switch");
        assertThat(accept(id, "{\"name\": \"dsc-old\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("must be new: there is a device dsc-old");
        assertThat(accept(id, "{\"name\": \"dsc-sw-1\", \"role\": \"Uplink\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"status": "accepted", "device": "dsc-sw-1", "decided_by": "morag", "version": 2}
                """);

        assertThat(devices.find(new DeviceName("dsc-sw-1"))).hasValueSatisfying(device -> {
            assertThat(device.address()).isEqualTo("10.1.2.2");
            assertThat(device.parent()).isEqualTo(new DeviceName("dsc-rtr"));
            assertThat(device.equipment().role()).isEqualTo("Uplink");
            assertThat(device.equipment().model()).isEqualTo("WS-C2960X-48FPS-L");
        });
        assertThat(devices.credentials(new DeviceName("dsc-sw-1"))).isPresent();
        assertThat(accept(id, "{}")).as("once").hasStatus(409);
    }

    @Test
    void aParentThatIsSuggestedCanBeLeftOutAndAVersionIsHeldTo() {
        long id = found.proposal("DSC-001", found.search("DSC-001"), "10.1.2.2", "dsc-sw", "dsc-core");

        assertThat(accept(id, "{}")).hasStatus(422).bodyText().contains("there is no dsc-core yet");
        assertThat(mvc.post()
                        .uri("/api/v1/discovery-proposals/" + id + "/reject")
                        .header("If-Match", "\"9\"")
                        .exchange())
                .hasStatus(412);
        assertThat(accept(id, "{\"parent\": null}")).hasStatusOk();
        assertThat(devices.find(new DeviceName("dsc-sw")).orElseThrow().parent())
                .isNull();
    }

    @Test
    void aRejectionIsRememberedWithItsReason() {
        long id = found.proposal("DSC-001", found.search("DSC-001"), "10.1.2.2", "dsc-sw", "");

        assertThat(mvc.post()
                        .uri("/api/v1/discovery-proposals/" + id + "/reject")
                        .header("X-Change-Reason", "the supplier's own")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("rejected");
        assertThat(jdbc.sql("SELECT why FROM collector.discovery_proposal")
                        .query(String.class)
                        .single())
                .isEqualTo("the supplier's own");
    }

    @Test
    void aParentThatLldpShowsIsAcceptedOrRejected() {
        device("dsc-sw-1", "switch");
        device("dsc-sw-2", "switch");
        found.sees("dsc-sw-1", "dsc-rtr");
        found.sees("dsc-sw-2", "dsc-sw-1");
        assertThat(api.get("/parent-proposals?site=DSC-001")).bodyJson().isLenientlyEqualTo("""
                {"total": 1, "items": [{"device": "dsc-sw-2", "recorded": null, "seen": "dsc-sw-1", "port": "Gi1/0/48",
                 "seen_port": "Gi0/1", "contradiction": false}]}
                """);

        assertThat(api.post("/parent-proposals/dsc-sw-2/reject", "")).hasStatus(204);
        assertThat(api.get("/parent-proposals/dsc-sw-2"))
                .bodyJson()
                .extractingPath("$.refused_by")
                .isEqualTo("morag");
        assertThat(mvc.post()
                        .uri("/api/v1/parent-proposals/dsc-sw-2/accept")
                        .header("If-Match", "\"9\"")
                        .exchange())
                .hasStatus(412);
        assertThat(api.post("/parent-proposals/dsc-sw-2/accept", "")).hasStatus(204);
        assertThat(devices.find(new DeviceName("dsc-sw-2")).orElseThrow().parent())
                .isEqualTo(new DeviceName("dsc-sw-1"));
        assertThat(api.get("/parent-proposals/dsc-sw-2"))
                .as("they agree by now")
                .hasStatus(404);
    }

    @Test
    void anAccessPointThatVanishedIsRetiredAndTakenBack() {
        found.vanished("dsc-rtr", "dsc-ap-1");
        MvcTestResult retired = retire("00:11:22:33:44:55");
        assertThat(retired).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"controller": "dsc-rtr", "name": "dsc-ap-1", "site": "DSC-001", "clients": 7, "retired_by": "morag",
                 "returned": null}
                """);
        assertThat(retire("00:11:22:33:44:55")).hasStatus(409);
        assertThat(retire("66:77:88:99:aa:bb")).hasStatus(404);

        int id = JsonPath.read(Caller.text(retired), "$.id");
        assertThat(api.delete("/retired-access-points/" + id)).hasStatus(204);
        assertThat(api.delete("/retired-access-points/" + id)).hasStatus(409);
        assertThat(api.get("/retired-access-points"))
                .bodyJson()
                .extractingPath("$.items[0].restored_by")
                .isEqualTo("morag");
    }

    private MvcTestResult retire(String identity) {
        return api.post(
                "/retired-access-points", "{\"controller\": \"dsc-rtr\", \"identity\": \"%s\"}".formatted(identity));
    }

    private MvcTestResult search(String addresses) {
        return api.post("/discoveries", """
                {"site": "DSC-001", "addresses": "%s", "credentials": ["set:usual"]}
                """.formatted(addresses));
    }

    private MvcTestResult accept(long id, String body) {
        return mvc.post()
                .uri("/api/v1/discovery-proposals/" + id + "/accept")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void device(String name, String kind) {
        api.put("/devices/" + name, """
                {"site": "DSC-001", "kind": "%s", "address": "10.1.2.1"}
                """.formatted(kind));
    }
}
