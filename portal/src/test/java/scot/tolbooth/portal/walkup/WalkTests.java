package scot.tolbooth.portal.walkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.collector.alarm.SiteTests;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.calendar.CivilTime;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.funnel.FunnelFilter;
import scot.tolbooth.portal.hotspot.ControllerAccess;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.signup.ResidentsAndRadius;
import scot.tolbooth.portal.walkup.WalkUp.Outcome;
import scot.tolbooth.portal.walkup.WalkUp.Step;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
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
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.protocol.Retransmission;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;

/** The whole walk-up test: over HTTP to the real portal, over UDP to the real RADIUS server. */
@SpringBootTest(classes = ResidentsAndRadius.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WalkTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private final LocalDate today = LocalDate.now(CivilTime.LONDON);
    private static final InetAddress HERE = CidrBlock.of("127.0.0.1").first();
    private static final Retransmission SHORT = new Retransmission(1, Duration.ofMillis(200));
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final NasName NAS = new NasName("lib-001-nas-1");
    private static final Change CHANGE = Change.by("test");
    private static final RuleName FAMILY_SAFE = new RuleName("family-safe");
    private static final URI PUBLIC = URI.create("https://wifi.example.test");

    @LocalServerPort
    int port;

    @Autowired
    NasClients clients;

    @Autowired
    Hotspots hotspots;

    @Autowired
    Sites sites;

    @Autowired
    Policies policies;

    @Autowired
    Registrants registrants;

    @Autowired
    RegistrantGroups groups;

    @Autowired
    Sessions sessions;

    @Autowired
    Funnel funnel;

    @Autowired
    TestContact contact;

    @Autowired
    Walk.Doors doors;

    @Autowired
    RadiusPorts ports;

    @Autowired
    WalkUps results;

    @Autowired
    WalkUpRounds.Estate estate;

    @Autowired
    OneNode oneNode;

    @Autowired
    JdbcClient jdbc;

    private final SecureRandom random = new SecureRandom();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("tolbooth-data-");
        registry.add("tolbooth.data-dir", data::toString);
        registry.add("tolbooth.roles", () -> "portal,radius");
        registry.add("tolbooth.public-url", PUBLIC::toString);
        registry.add("tolbooth.walk-up.enabled", () -> "true");
        registry.add("tolbooth.radius.authentication-port", () -> "0");
        registry.add("tolbooth.radius.accounting-port", () -> "0");
        registry.add("tolbooth.radius.reject-delay", () -> "0s");
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::username);
        registry.add("spring.datasource.password", DATABASE::password);
    }

    @BeforeEach
    void aLibraryWithANas() {
        sites.save(
                new Site(
                        LIBRARY,
                        "Motherwell Library",
                        SiteKind.LIBRARY,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.8, -4.0),
                        true,
                        null,
                        null,
                        null,
                        0),
                CHANGE);
        clients.save(
                new NasClient(NAS, CidrBlock.of("192.0.2.1"), LIBRARY, NasVendor.COOVACHILLI, null, true, 0),
                "a radius secret of the library",
                null,
                CHANGE);
    }

    @AfterEach
    void nothingIsLeft() {
        policies.remove(FAMILY_SAFE, CHANGE);
        hotspots.remove(NAS, CHANGE);
        jdbc.sql("DELETE FROM portal.walk_up").update();
    }

    @Test
    void aResidentWouldGetOnlineWithTheFamilySafeFilter() {
        Scope library = new Scope(LIBRARY, null, null, WeekTimes.ALWAYS, Opening.ANY);
        policies.save(new PolicyRule(FAMILY_SAFE, library, new Terms(Map.of(Term.FILTER, "family-safe")), 0), CHANGE);

        WalkUp walkUp = walk().at(LIBRARY, nas());

        assertThat(walkUp.sentence()).isEqualTo("passed: filter family-safe");
        assertThat(walkUp.steps())
                .extracting(Step::name)
                .containsExactly("portal", "sign-up", "code", "confirmation", "grant", "RADIUS", "policy");
        assertThat(walkUp.steps()).allMatch(Step::passed);
    }

    @Test
    void nothingStaysBehindButOneMarkedRegistrant() {
        long before = registrants.count() - (registrants.find(contact.contact()).isPresent() ? 1 : 0);
        for (int test = 0; test < 5; test++) {
            assertThat(walk().at(LIBRARY, nas()).outcome()).isEqualTo(Outcome.PASSED);
        }

        assertThat(registrants.count()).isEqualTo(before + 1);
        assertThat(groups.of(registrants.find(contact.contact()).orElseThrow().id()))
                .contains(Walk.MARK);
        assertThat(sessions.count(new SessionFilter(null, null, null, null, null)))
                .isZero();
        assertThat(funnel.all(new FunnelFilter(today, today, null)).journeys()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM portal.outbox_message")
                        .query(Long.class)
                        .single())
                .as("messages")
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM portal.code WHERE nas IS NOT NULL OR kind <> 'test'")
                        .query(Long.class)
                        .single())
                .as("what counts for limits")
                .isZero();
        assertThat(clients.all()).extracting(NasClient::name).containsExactly(NAS);
        assertThat(jdbc.sql("SELECT count(*) FROM portal.test_pass")
                        .query(Long.class)
                        .single())
                .as("tests that would go on")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(value = HotspotFamily.class, mode = EnumSource.Mode.EXCLUDE, names = "CISCO_CWA")
    void theNasOfEachFamilySendsPeopleToThePortal(HotspotFamily family) {
        register(family, family == HotspotFamily.OPENNDS ? 1 : null);

        assertThat(walk().at(LIBRARY, nas()).sentence())
                .isEqualTo(
                        family.reportsSessions()
                                ? "passed: policy sets no filter"
                                : "passed: its NAS asks no RADIUS server");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void openNdsDoesSoAtEachOfItsLevels(int level) {
        register(HotspotFamily.OPENNDS, level);

        assertThat(walk().at(LIBRARY, nas()).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aSilentRadiusServerIsWhereItFails() {
        try (RadiusVisit nobody = new RadiusVisit(random, WalkTests::nobodyThere, SHORT)) {
            WalkUp walkUp = walk(here(), nobody, doors).at(LIBRARY, nas());

            assertThat(walkUp.sentence()).isEqualTo("failed at RADIUS: no answer");
            assertThat(walkUp.steps()).last().extracting(Step::name).isEqualTo("RADIUS");
        }
    }

    @Test
    void anAcceptWithoutTheFilterOfThePolicyIsAFailure() {
        Scope library = new Scope(LIBRARY, null, null, WeekTimes.ALWAYS, Opening.ANY);
        PolicyRule rule = new PolicyRule(FAMILY_SAFE, library, new Terms(Map.of(Term.FILTER, "family-safe")), 0);
        AtomicBoolean saved = new AtomicBoolean();
        // The rule comes between the accept and the comparison: the accept is that of another policy.
        Policies late = (Policies) Proxy.newProxyInstance(
                Policies.class.getClassLoader(), new Class<?>[] {Policies.class}, (proxy, method, arguments) -> {
                    if (!saved.getAndSet(true)) {
                        policies.save(rule, CHANGE);
                    }
                    return method.invoke(policies, arguments);
                });
        Walk.Doors other = new Walk.Doors(
                doors.redirects(), doors.registrants(), doors.groups(), doors.grants(), doors.nases(), late);

        try (RadiusVisit radius = radius()) {
            assertThat(walk(here(), radius, other).at(LIBRARY, nas()).sentence())
                    .isEqualTo("failed at policy: the accept does not carry the filter: Filter-Id family-safe");
        }
    }

    @Test
    void aPortalThatDoesNotAnswerIsWhereItFails() {
        try (RadiusVisit radius = radius()) {
            WalkUp walkUp =
                    walk(URI.create("http://127.0.0.1:9"), radius, doors).at(LIBRARY, nas());

            assertThat(walkUp.failedAt()).isEqualTo("portal");
            assertThat(walkUp.detail()).startsWith("no answer from the portal");
            assertThat(walkUp.steps()).hasSize(1);
        }
    }

    @Test
    void aSiteThatIsNotLiveOrHasNoNasIsNotTested() {
        assertThat(estate.doors()).containsOnlyKeys(LIBRARY);
        clients.remove(NAS, CHANGE);
        assertThat(estate.doors()).isEmpty();
    }

    @Test
    void theTestContactIsGoodForNothingWhileNobodyTests() throws Exception {
        NasClient nas = nas();
        String redirect = doors.redirects()
                .of(nas, new MacAddress("020000000077"))
                .orElseThrow()
                .address();
        PortalVisit visit = new PortalVisit(PortalVisit.client(), here(), PUBLIC);
        PortalVisit.Reached.Page page = (PortalVisit.Reached.Page) visit.get(redirect);
        String journey = page.path().replaceAll("/contact.*", "");

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(here() + journey + "/contact"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("by=mobile&contact=07700900999"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(contact.code(NAS)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM portal.journey WHERE stage = 'code'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void roundsTestWhatIsDueAndTellAlarmsOfTheSecondFailure() {
        try (RadiusVisit nobody = new RadiusVisit(random, WalkTests::nobodyThere, SHORT);
                RadiusVisit radius = radius()) {
            Instant now = Instant.now();
            rounds(nobody, now).run();
            assertThat(results.latest()).containsEntry(LIBRARY, new SiteTests.Outcome(null, "passed"));
            rounds(nobody, now).run();
            assertThat(results.of(LIBRARY, 9)).as("not due yet").hasSize(1);

            rounds(nobody, now.plusSeconds(60)).run();
            assertThat(results.of(LIBRARY, 9)).hasSize(2);
            assertThat(results.latest().values()).singleElement().satisfies(outcome -> {
                assertThat(outcome.failingSince()).isNotNull();
                assertThat(outcome.detail()).isEqualTo("failed at RADIUS: no answer");
            });

            rounds(radius, now.plusSeconds(400)).run();
            assertThat(results.latest()).containsEntry(LIBRARY, new SiteTests.Outcome(null, "passed"));
            assertThat(results.lately())
                    .singleElement()
                    .extracting(WalkUp::outcome)
                    .isEqualTo(Outcome.PASSED);
        }
    }

    private WalkUpRounds rounds(RadiusVisit radius, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Walk walk = new Walk(
                new PortalVisit(PortalVisit.client(), here(), PUBLIC),
                radius,
                contact,
                doors,
                CidrBlock.of("127.77.0.0/16"),
                random,
                clock);
        WalkUpSettings settings = new WalkUpSettings(
                true, Duration.ofHours(1), "+447700900999", null, null, "127.77.0.0/16", Duration.ofDays(90));
        return new WalkUpRounds(walk, results, estate, settings, oneNode, clock);
    }

    private void register(HotspotFamily family, @Nullable Integer level) {
        boolean controlled =
                family == HotspotFamily.SMARTZONE || family == HotspotFamily.UNIFI || family == HotspotFamily.OMADA;
        ControllerAccess controller = controlled
                ? new ControllerAccess(
                        "https://192.0.2.9:8443",
                        family == HotspotFamily.UNIFI ? "portal" : null,
                        family == HotspotFamily.UNIFI ? "default" : null,
                        null)
                : null;
        List<String> hosts = switch (family) {
            case MERAKI, MERAKI_CLICK -> List.of("*.network-auth.com");
            case EXTREME -> List.of("1.1.0.0/16");
            case CISCO -> List.of("wifi-guest.example.org");
            default -> List.of();
        };
        hotspots.save(
                new Hotspot(NAS, family, null, hosts, null, controller, level, 0),
                "a secret of the hotspot itself 1",
                CHANGE);
    }

    /** The port of discarding, where no RADIUS server listens. */
    private static InetSocketAddress nobodyThere() {
        return new InetSocketAddress(HERE, 9);
    }

    private NasClient nas() {
        return clients.find(NAS).orElseThrow();
    }

    private URI here() {
        return URI.create("http://localhost:" + port);
    }

    private RadiusVisit radius() {
        return new RadiusVisit(random, () -> new InetSocketAddress(HERE, ports.authentication()));
    }

    private Walk walk() {
        return walk(here(), radius(), doors);
    }

    private Walk walk(URI portal, RadiusVisit radius, Walk.Doors through) {
        return new Walk(
                new PortalVisit(PortalVisit.client(), portal, PUBLIC),
                radius,
                contact,
                through,
                CidrBlock.of("127.77.0.0/16"),
                random,
                Clock.systemUTC());
    }
}
