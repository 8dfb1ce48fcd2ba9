package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.collector.discovery.Discoveries;
import scot.tolbooth.collector.discovery.DiscoveryRun;
import scot.tolbooth.collector.state.AccessPointStatus;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.FoundDevices;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class DiscoveryPagesTests {

    private static final SiteCode SITE = new SiteCode("FND-001");
    private static final Change CHANGE = Change.by("test");
    private static final String PROPOSALS = "/operations/discovery/proposals";

    @Autowired
    MockMvcTester web;

    @Autowired
    Discoveries discoveries;

    @Autowired
    CredentialSets sets;

    @Autowired
    Devices devices;

    @Autowired
    AuditTrail audit;

    private final FoundDevices found;

    DiscoveryPagesTests(@Autowired JdbcClient jdbc) {
        this.found = new FoundDevices(jdbc);
    }

    @BeforeEach
    void aSiteWithARouter(@Autowired Sites sites, @Autowired JdbcClient jdbc) {
        found.clear();
        jdbc.sql("DELETE FROM inventory.device WHERE site = 'FND-001'").update();
        Position somewhere = new Position(55.8, -4.0);
        sites.save(
                new Site(
                        SITE,
                        "Found Hall",
                        SiteKind.LIBRARY,
                        null,
                        null,
                        null,
                        null,
                        somewhere,
                        true,
                        null,
                        null,
                        null,
                        0),
                CHANGE);
        device("fnd-rtr", DeviceKind.WAN_ROUTER, null);
        sets.save("usual", new SnmpCredentials.Community(SnmpVersion.V2C, "not-to-be-told"), CHANGE);
    }

    @Test
    void anEngineerLooksForDevicesAndCancelsTheSearch() {
        assertThat(get("/operations/discovery?site=FND-001", "ENGINEER"))
                .hasStatusOk()
                .bodyText()
                .contains("Set usual (SNMP 2c)", "Allowed here: 10.0.0.0/8")
                .doesNotContain("not-to-be-told");
        MvcTestResult started = post(
                "/operations/discovery", "site", "FND-001", "addresses", "10.1.2.0/24", "credentials", "set:usual");
        DiscoveryRun run = discoveries.latest(SITE).get(0);
        assertThat(started).hasStatus(302).redirectedUrl().isEqualTo("/operations/discovery/" + run.id());
        assertThat(get("/operations/discovery/" + run.id(), "ENGINEER"))
                .bodyText()
                .contains("Waiting", "10.1.2.0/24");

        assertThat(post("/operations/discovery/" + run.id() + "/cancel")).hasStatus(302);
        assertThat(get("/operations/discovery/" + run.id(), "ENGINEER"))
                .bodyText()
                .contains("Cancelled", "cancelled by kirsty");
        assertThat(audit.of("discovery " + run.id(), 5)).hasSize(2);
    }

    @Test
    void whatWasTypedWrongIsSaidBesideItsFieldAndKept() {
        assertThat(post("/operations/discovery", "site", "FND-001", "addresses", "8.8.8.8", "credentials", "set:usual"))
                .hasStatus(422)
                .bodyText()
                .contains("Addresses must lie in 10.0.0.0/8", "value=\"8.8.8.8\"");
        assertThat(post("/operations/discovery", "site", "NO-SITE", "addresses", "10.0.0.1"))
                .hasStatus(422)
                .bodyText()
                .contains("Site must be the code of a site", "value=\"10.0.0.1\"");
        assertThat(post("/operations/discovery", "site", "FND-001", "addresses", "10.0.0.1"))
                .hasStatus(422)
                .bodyText()
                .contains("Credentials must be chosen");
    }

    @Test
    void severalProposalsAreAcceptedAtOnceAndWhatIsHinderedIsSaid() {
        long run = found.search("FND-001");
        long lan = found.proposal("FND-001", run, "10.1.2.2", "fnd-sw", "fnd-rtr");
        long orphan = found.proposal("FND-001", run, "10.1.2.3", "fnd-sw-2", "fnd-core");
        assertThat(get(PROPOSALS + "?site=FND-001", "ENGINEER"))
                .bodyText()
                .contains("To be reviewed: 2", "port Gi0/1 of rtr", "WS-C2960X-48FPS-L");

        assertThat(post(
                        PROPOSALS,
                        "site",
                        "FND-001",
                        "decision",
                        "accept",
                        "chosen",
                        lan + "-1",
                        "chosen",
                        orphan + "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Some were not done", "there is no fnd-core yet", "To be reviewed: 1");
        assertThat(devices.find(new DeviceName("fnd-sw")).orElseThrow().parent())
                .isEqualTo(new DeviceName("fnd-rtr"));
        assertThat(post(PROPOSALS, "site", "FND-001", "decision", "reject", "chosen", orphan + "-1"))
                .hasStatus(302);
        assertThat(get(PROPOSALS, "ENGINEER")).bodyText().contains("Rejected by kirsty");
    }

    @Test
    void aProposalIsChangedBeforeItIsAccepted() {
        long id = found.proposal("FND-001", found.search("FND-001"), "10.1.2.2", "fnd-sw", "fnd-rtr");
        String page = PROPOSALS + "/" + id;
        assertThat(get(page, "ENGINEER")).bodyText().contains("C2960X Software", "Gi1/0/48: rtr, Gi0/1");

        assertThat(post(page + "/accept", "name", "fnd-rtr", "kind", "switch", "poll_seconds", "60", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Name must be new: there is a device fnd-rtr");
        assertThat(post(page + "/accept", "name", "fnd-1", "kind", "switch", "poll_seconds", "5", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("must be a whole number between 10 and 86400", "value=\"fnd-1\"");
        assertThat(post(
                        page + "/accept",
                        "name",
                        "fnd-1",
                        "kind",
                        "firewall",
                        "poll_seconds",
                        "30",
                        "role",
                        "Edge",
                        "version",
                        "1",
                        "why",
                        "new"))
                .hasStatus(302);
        assertThat(devices.find(new DeviceName("fnd-1"))).hasValueSatisfying(device -> {
            assertThat(device.kind()).isEqualTo(DeviceKind.FIREWALL);
            assertThat(device.parent()).isNull();
            assertThat(device.pollInterval()).isEqualTo(Duration.ofSeconds(30));
        });
        assertThat(post(page + "/reject", "version", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be decided: it is accepted already");
    }

    @Test
    void setsOfCredentialsGoInAndNeverComeBack() {
        String page = "/operations/credential-sets";
        assertThat(post(
                        page,
                        "name",
                        "core",
                        "snmp_version",
                        "3",
                        "security_name",
                        "tolbooth",
                        "auth_protocol",
                        "SHA-256",
                        "auth_password",
                        "short"))
                .hasStatus(422)
                .bodyText()
                .contains("must be 8 characters or more", "value=\"tolbooth\"")
                .doesNotContain("short");
        assertThat(post(page, "name", "core", "snmp_version", "2c", "community", "not-to-be-told"))
                .hasStatus(302);
        assertThat(get(page, "ENGINEER")).bodyText().contains("core").doesNotContain("not-to-be-told");
        assertThat(post(page + "/core/remove")).hasStatus(302);
        assertThat(sets.find("core")).isEmpty();
        assertThat(audit.of("credential set core", 5))
                .noneSatisfy(entry -> assertThat(entry.toString()).contains("not-to-be-told"));
    }

    @Test
    void aParentThatLldpShowsIsSeenByAllAndDecidedByEngineers() {
        device("fnd-sw", DeviceKind.SWITCH, "fnd-rtr");
        device("fnd-ap", DeviceKind.ACCESS_POINT, "fnd-rtr");
        found.sees("fnd-sw", "fnd-rtr");
        found.sees("fnd-ap", "fnd-sw");
        assertThat(get("/operations/parents?site=FND-001", "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("Contradiction:", "The inventory says fnd-rtr; LLDP shows port Gi0/1 of fnd-sw")
                .doesNotContain("Accept");

        String accept = "/operations/parents/fnd-ap/accept";
        assertThat(post(accept, "parent", "fnd-sw", "version", "9", "site", "FND-001"))
                .hasStatus(409)
                .bodyText()
                .contains("has changed meanwhile");
        assertThat(post(accept, "parent", "fnd-sw", "version", "1", "site", "FND-001"))
                .hasStatus(302);
        assertThat(devices.find(new DeviceName("fnd-ap")).orElseThrow().parent())
                .isEqualTo(new DeviceName("fnd-sw"));
        assertThat(get("/operations/parents", "VIEWER")).bodyText().contains("LLDP and the inventory agree");
    }

    @Test
    void anAccessPointIsRetiredAndTakenBack() {
        found.vanished("fnd-rtr", "fnd-ap-9");
        String page = "/operations/retired-access-points";
        assertThat(post(page, "controller", "fnd-rtr", "identity", "00:11:22:33:44:55"))
                .hasStatus(302);
        assertThat(get(page, "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("fnd-ap-9", "by kirsty", "Retired")
                .doesNotContain("Take back");
        assertThat(post(page, "controller", "fnd-rtr", "identity", "00:11:22:33:44:55"))
                .hasStatus(409)
                .bodyText()
                .contains("fnd-ap-9 is retired already", "Take back");
        assertThat(post(page, "controller", "nobody", "identity", "x")).hasStatus(409);
    }

    @Test
    void oneThatCameBackByItselfIsToldOfAtItsSite(@Autowired FakeNetwork network) {
        found.vanished("fnd-rtr", "fnd-ap-9");
        network.accessPoints.add(new AccessPointStatus(
                new DeviceName("fnd-rtr"),
                SITE,
                "00:11:22:33:44:55",
                "fnd-ap-9",
                OperationalState.DOWN,
                "no longer reported by fnd-rtr",
                Instant.EPOCH,
                null,
                7));
        assertThat(get("/operations/sites/FND-001", "VIEWER"))
                .bodyText()
                .contains("fnd-ap-9")
                .doesNotContain("Retire<span");
        assertThat(get("/operations/sites/FND-001", "ENGINEER")).bodyText().contains("Retire<span");
        post("/operations/retired-access-points", "controller", "fnd-rtr", "identity", "00:11:22:33:44:55");

        found.returned();
        assertThat(get("/operations/sites/FND-001", "VIEWER"))
                .bodyText()
                .contains("fnd-ap-9 was retired by kirsty on", "and was seen again on");
    }

    @Test
    void onlyEngineersLookForDevices() {
        for (String path : new String[] {"/operations/discovery", PROPOSALS, "/operations/credential-sets"}) {
            assertThat(get(path, "VIEWER")).hasStatus(403);
        }
        assertThat(web.post()
                        .uri("/operations/retired-access-points")
                        .with(user("ailsa").roles("VIEWER"))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
        assertThat(web.post()
                        .uri("/operations/discovery")
                        .with(user("kirsty").roles("VIEWER", "ENGINEER"))
                        .exchange())
                .as("without the token against forgery")
                .hasStatus(403);
    }

    private void device(String name, DeviceKind kind, @Nullable String parent) {
        DeviceName reachedThrough = parent == null ? null : new DeviceName(parent);
        Duration minute = Duration.ofMinutes(1);
        devices.save(
                new Device(new DeviceName(name), SITE, kind, "10.1.2.1", 161, reachedThrough, minute, null, 0),
                null,
                CHANGE);
    }

    private MvcTestResult get(String path, String role) {
        return web.get().uri(path).with(user("kirsty").roles("VIEWER", role)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = web.post()
                .uri(path)
                .with(user("kirsty").roles("VIEWER", "ENGINEER"))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
