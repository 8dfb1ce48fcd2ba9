package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Opening;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Scope;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.policy.Terms;
import scot.tolbooth.radius.policy.WeekTimes;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** Cisco central web authentication from the phone's first packet to its session, with a controller on real sockets. */
@SpringBootTest(classes = ResidentsAndRadius.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CentralWebAuthenticationTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final NasName WLC = new NasName("council-wlc");
    private static final RuleName ONE = new RuleName("one-device");
    private static final Change CHANGE = Change.by("test");
    private static final AttributeType DOWNSTREAM = new AttributeType(14179, 7);

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    RadiusPorts radius;

    @Autowired
    NasClients clients;

    @Autowired
    NasAccesses accesses;

    @Autowired
    Policies policies;

    @Autowired
    Sessions sessions;

    @Autowired
    Registrants registrants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @SuppressWarnings("NullAway.Init")
    private CiscoStub controller;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.roles", () -> "portal,radius");
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.radius.authentication-port", () -> "0");
        registry.add("tolbooth.radius.accounting-port", () -> "0");
        registry.add("tolbooth.radius.reject-delay", () -> "0s");
    }

    @BeforeEach
    void aControllerAndAPhone() {
        browser = new PlainBrowser(port);
        controller = new CiscoStub(radius, "0A0B0C0D" + UUID.randomUUID());
        client(controller.coaPort());
        NasAccess before = accesses.of(WLC);
        accesses.replace(
                new NasAccess(WLC, false, "https://wifi.example.test/wifi", "PORTAL_ONLY", before.version()), CHANGE);
    }

    @AfterEach
    void itGoes() {
        controller.close();
        policies.remove(ONE, CHANGE);
        jdbc.sql("DELETE FROM portal.journey").update();
        jdbc.sql("DELETE FROM portal.code").update();
        jdbc.sql("DELETE FROM radius.session").update();
        jdbc.sql("DELETE FROM radius.access_grant").update();
    }

    @Test
    void aPhoneIsSentToThePortalAndComesOnlineAsThePersonWhoSignedInThere() throws Exception {
        String address = redirect(controller.ask());
        assertThat(address)
                .startsWith("https://wifi.example.test/wifi?ticket=")
                .doesNotContain(CiscoStub.PHONE, CiscoStub.PHONE.replace("-", ""), WLC.value());

        String base = signIn(address + "&redirect_url=http://example.com/hello", "una@example.com");
        assertThat(browser.get(base + "/connect").body()).contains("url=" + base + "/go");
        assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/online");
        assertThat(browser.get(base + "/online").body()).contains("http://example.com/hello");

        assertThat(controller.commands()).hasSize(1);
        assertThat(new String(controller.commands().get(0), StandardCharsets.ISO_8859_1))
                .contains("wlc-1", CiscoStub.PHONE, "subscriber:reauthenticate-type=last");
        RadiusPacket accept = Objects.requireNonNull(controller.nextAnswer());
        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.has(AttributeType.CISCO_AVPAIR)).isFalse();
        assertThat(accept.number(AttributeType.SESSION_TIMEOUT)).contains(28_800L);
        assertThat(accept.number(DOWNSTREAM)).contains(20_000L);

        controller.account(new Attribute(
                AttributeType.CLASS, accept.octets(AttributeType.CLASS).orElseThrow()));
        List<Session> online = sessions.find(new SessionFilter(true, null, null, null, null), 5, 0);
        assertThat(online).singleElement().extracting(Session::registrant).isEqualTo(registrant("una@example.com"));
    }

    @Test
    void theGrantIsUsedUpSoThatTheNextVisitSeesThePortalAgain() throws Exception {
        String base = signIn(redirect(controller.ask()), "isla@example.com");
        browser.get(base + "/go");
        assertThat(Objects.requireNonNull(controller.nextAnswer()).has(AttributeType.CLASS))
                .isTrue();
        assertThat(redirect(controller.ask())).contains("ticket=");
    }

    @Test
    void whereTheControllerDoesNotObeyThePersonIsToldAndMayTryAgain() throws Exception {
        String base = signIn(redirect(controller.ask()), "rory@example.com");
        controller.refusing(true);
        assertThat(browser.get(base + "/go").body()).contains("We could not get you online");

        controller.refusing(false);
        assertThat(browser.redirection(browser.post(base + "/connect", ""))).isEqualTo(base + "/connect");
        assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/online");
        assertThat(Objects.requireNonNull(controller.nextAnswer()).has(AttributeType.CLASS))
                .isTrue();
    }

    @Test
    void aPhoneThatLeftAndCameBackMeanwhileIsLetInUnderItsNewSession() throws Exception {
        String base = signIn(redirect(controller.ask()), "ailsa@example.com");
        controller.nameSession("0A0B0C0D" + UUID.randomUUID());
        redirect(controller.ask());
        assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/online");
        assertThat(Objects.requireNonNull(controller.nextAnswer()).has(AttributeType.CLASS))
                .isTrue();
    }

    @Test
    void whoeverPolicyRefusesIsNotToldThatTheyAreOnline() throws Exception {
        Scope everywhere = new Scope(null, null, null, WeekTimes.ALWAYS, Opening.ANY);
        policies.save(new PolicyRule(ONE, everywhere, new Terms(Map.of(Term.DEVICES, 1L)), 0), CHANGE);
        String base = signIn(redirect(controller.ask()), "morag@example.com");
        new OpenSessions(jdbc).begin(registrant("morag@example.com"), "020000000002");

        assertThat(browser.get(base + "/go").body()).contains("We could not get you online");
        assertThat(Objects.requireNonNull(controller.nextAnswer()).code()).isEqualTo(PacketCode.ACCESS_REJECT);
    }

    @Test
    void withoutACoaPortThePersonIsToldAtOnce() throws Exception {
        client(null);
        String base = signIn(redirect(controller.ask()), "ewan@example.com");
        assertThat(browser.get(base + "/go").body()).contains("We could not get you online");
        // Whoever turns Wi-Fi off and on within the grant's life is let in all the same.
        assertThat(controller.ask().has(AttributeType.CLASS)).isTrue();
    }

    @Test
    void aTicketThatNobodyWasGivenOpensNothing() throws Exception {
        HttpResponse<String> answer = browser.get("/wifi?ticket=AAAAAAAAAAAAAAAAAAAAAA&client_mac=" + CiscoStub.PHONE);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unknown_ticket");
    }

    private void client(@Nullable Integer coaPort) {
        clients.save(
                new NasClient(WLC, CidrBlock.of("127.0.0.1"), null, NasVendor.CISCO, coaPort, true, 0),
                CiscoStub.SECRET,
                null,
                CHANGE);
    }

    /** The address in an Accept that goes no further than the portal. */
    private static String redirect(RadiusPacket accept) {
        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.has(AttributeType.CLASS)).isFalse();
        List<String> pairs = accept.all(AttributeType.CISCO_AVPAIR).stream()
                .map(Octets::text)
                .toList();
        assertThat(pairs).hasSize(2).first().isEqualTo("url-redirect-acl=PORTAL_ONLY");
        return pairs.get(1).replaceFirst("url-redirect=", "");
    }

    /** Goes through the pages up to the hand-over, and returns where the journey's pages are. */
    private String signIn(String address, String contact) throws Exception {
        String base = browser.arrive(address.replaceFirst("^https://[^/]+", ""));
        assertThat(browser.redirection(browser.get(base))).isEqualTo(base + "/contact");
        assertThat(browser.signIn(base, contact, new PlainBrowser.Outbox(jdbc, secrets)))
                .isEqualTo(base + "/connect");
        return base;
    }

    private UUID registrant(String address) {
        return registrants
                .find(new Contact(ContactKind.EMAIL, address))
                .orElseThrow()
                .id();
    }
}
