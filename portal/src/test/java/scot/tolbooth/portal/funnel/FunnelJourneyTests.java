package scot.tolbooth.portal.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.calendar.CivilTime;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.hotspot.SampleRedirects;
import scot.tolbooth.portal.signup.ResidentsAndRadius;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** How residents' ways through the real pages and the real RADIUS server are counted. */
@SpringBootTest(classes = ResidentsAndRadius.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FunnelJourneyTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final NasName NAS = new NasName("lib-001-nas-1");
    private static final String SECRET = "a radius secret of the library";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Mobile/15E148";
    private static final String ANDROID = "Mozilla/5.0 (Linux; Android 11; Pixel 4; wv) AppleWebKit/537.36 (KHTML, like"
            + " Gecko) Version/4.0 Chrome/87.0 Mobile Safari/537.36";
    private static int device = 0;

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalDate today = LocalDate.now(CivilTime.LONDON);

    @LocalServerPort
    int port;

    @Autowired
    NasClients clients;

    @Autowired
    Hotspots hotspots;

    @Autowired
    SampleRedirects redirects;

    @Autowired
    RadiusPorts radius;

    @Autowired
    FunnelTraces traces;

    @Autowired
    FunnelRounds rounds;

    @Autowired
    Funnel funnel;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("tolbooth-data-");
        registry.add("tolbooth.data-dir", data::toString);
        registry.add("tolbooth.roles", () -> "portal,radius");
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.radius.authentication-port", () -> "0");
        registry.add("tolbooth.radius.accounting-port", () -> "0");
        registry.add("tolbooth.portal.limits.per-nas-hour", () -> "1000");
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::username);
        registry.add("spring.datasource.password", DATABASE::password);
    }

    @BeforeEach
    void aControllerAndAPhone() {
        device++;
        traces.write();
        jdbc.sql("DELETE FROM portal.funnel_trace").update();
        jdbc.sql("DELETE FROM portal.funnel_count").update();
        clients.save(
                new NasClient(NAS, CidrBlock.of("127.0.0.1"), null, NasVendor.CISCO, null, true, 0),
                SECRET,
                null,
                Change.by("test"));
        hotspots.save(
                new Hotspot(NAS, HotspotFamily.CISCO, null, List.of("192.0.2.1"), null, 0), null, Change.by("test"));
    }

    @Test
    void theWholeWayIsCountedStepByStepUpToTheSession() throws Exception {
        String base = arrive(IPHONE);
        assertReached(FunnelStep.PORTAL);

        assertThat(post(IPHONE, base + "/contact", "by=email&contact=nonsense").statusCode())
                .isEqualTo(200);
        assertReached(FunnelStep.WAY);

        post(IPHONE, base + "/contact", "by=email&contact=una@example.com");
        assertReached(FunnelStep.CODE);

        get(IPHONE, base + "/code?lang=gd");
        post(IPHONE, base + "/code", "code=" + newestCode());
        assertReached(FunnelStep.CONFIRMED);

        String page = get(IPHONE, base + "/go").body();
        askRadius(field(page, "username"), field(page, "password"));
        assertReached(FunnelStep.SESSION);

        jdbc.sql("UPDATE portal.funnel_trace SET settles = now() - interval '1 second'")
                .update();
        rounds.run();
        assertThat(only(FunnelDivision.WAY)).isEqualTo("email");
        assertThat(only(FunnelDivision.LANGUAGE)).isEqualTo("gd");
        assertThat(only(FunnelDivision.BROWSER)).isEqualTo("ios_sheet");
        assertThat(only(FunnelDivision.SCRIPTING)).isEqualTo("on");
        assertThat(only(FunnelDivision.VISIT)).isEqualTo("first");
        assertThat(all().success()).hasValue(1);
    }

    @Test
    void minutesToReadACodeAreNoSignInAndNoSession() throws Exception {
        String base = arrive(IPHONE);
        post(IPHONE, base + "/contact", "by=email&contact=reader@example.com");
        String code = newestCode();
        String form = post(IPHONE, base + "/grace", "").body();
        assertAccepted(field(form, "username"), field(form, "password"));
        assertReached(FunnelStep.CODE);

        post(IPHONE, base + "/code", "code=" + code);
        assertReached(FunnelStep.CONFIRMED);
        jdbc.sql("UPDATE portal.grace SET until = now()").update();

        String page = get(IPHONE, base + "/go").body();
        askRadius(field(page, "username"), field(page, "password"));
        assertReached(FunnelStep.SESSION);
        assertThat(only(FunnelDivision.VISIT)).isEqualTo("first");
    }

    @Test
    void whoeverComesAgainIsToldApart() throws Exception {
        signUp(IPHONE, "isla@example.com");
        traces.write();
        jdbc.sql("UPDATE portal.funnel_trace SET settles = now() - interval '1 second'")
                .update();
        rounds.run();
        jdbc.sql("UPDATE radius.registrant SET registered = registered - interval '1 hour'")
                .update();
        device++;
        signUp(IPHONE, "isla@example.com");
        traces.write();
        rounds.run();

        assertThat(funnel.by(FunnelDivision.VISIT, todayOnly()))
                .extracting(FunnelLine::part)
                .containsExactly("again", "first");
    }

    @Test
    void aBrowserWithoutScriptsSaysSoWithAPicture() throws Exception {
        String base = signUp(ANDROID, "rory@example.com");
        String page = get(ANDROID, base + "/go").body();
        assertThat(page).contains("<noscript><img src=\"" + base + "/no-script.gif\"");

        HttpResponse<String> picture = get(ANDROID, base + "/no-script.gif");

        assertThat(picture.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(picture.headers().firstValue("Cache-Control")).contains("no-store");
        traces.write();
        assertThat(only(FunnelDivision.SCRIPTING)).isEqualTo("off");
        assertThat(only(FunnelDivision.BROWSER)).isEqualTo("android_sheet");
    }

    @Test
    void aSystemThatLooksWhetherItIsCaptiveIsNoVisit() throws Exception {
        String base = arrive("CaptiveNetworkSupport-481.40.1 wispr");
        assertThat(all().journeys()).isZero();

        get(IPHONE, base + "/contact");
        assertReached(FunnelStep.PORTAL);
        assertThat(only(FunnelDivision.BROWSER)).isEqualTo("ios_sheet");
    }

    @Test
    void nothingOfTheBrowserOrThePersonIsKept() throws Exception {
        signUp(IPHONE, "morag@example.com");
        traces.write();

        assertThat(jdbc.sql("SELECT t::text FROM portal.funnel_trace t")
                        .query(String.class)
                        .single())
                .doesNotContain("iPhone OS", "AppleWebKit", "morag", "02:00", "0200");
    }

    /** Comes to the portal as the NAS sends people, and says where the journey's pages are. */
    private String arrive(String browser) throws Exception {
        NasClient nas = clients.find(NAS).orElseThrow();
        String redirect = redirects.of(nas, mac()).orElseThrow().address();
        HttpResponse<String> first = get(browser, redirect);
        assertThat(first.statusCode()).isEqualTo(200);
        return first.headers().firstValue("Content-Location").orElseThrow().replaceFirst("/contact$", "");
    }

    private String signUp(String browser, String contact) throws Exception {
        String base = arrive(browser);
        post(browser, base + "/contact", "by=email&contact=" + contact);
        post(browser, base + "/code", "code=" + newestCode());
        return base;
    }

    private void assertAccepted(String username, String password) throws Exception {
        InetAddress here = CidrBlock.of("127.0.0.1").first();
        List<Attribute> who = List.of(
                Attribute.text(AttributeType.USER_NAME, username),
                Attribute.text(AttributeType.CALLING_STATION_ID, mac().hyphenated()));
        try (RadiusClients opened = new RadiusClients(new SecureRandom());
                RadiusClient nas = opened.open(new InetSocketAddress(here, 0))) {
            RadiusOutcome outcome = nas.send(
                            new InetSocketAddress(here, radius.authentication()),
                            new SharedSecret(SECRET),
                            RadiusRequest.access(who).withPap(password),
                            Retransmission.USUAL)
                    .get();
            assertThat(((RadiusOutcome.Replied) outcome).packet().code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
            assertThat(((RadiusOutcome.Replied) outcome)
                            .packet()
                            .number(AttributeType.SESSION_TIMEOUT)
                            .orElseThrow())
                    .isLessThanOrEqualTo(600);
        }
    }

    private void askRadius(String username, String password) throws Exception {
        InetAddress here = CidrBlock.of("127.0.0.1").first();
        List<Attribute> who = List.of(
                Attribute.text(AttributeType.USER_NAME, username),
                Attribute.text(AttributeType.CALLING_STATION_ID, mac().hyphenated()));
        try (RadiusClients opened = new RadiusClients(new SecureRandom());
                RadiusClient nas = opened.open(new InetSocketAddress(here, 0))) {
            assertThat(((RadiusOutcome.Replied) nas.send(
                                            new InetSocketAddress(here, radius.authentication()),
                                            new SharedSecret(SECRET),
                                            RadiusRequest.access(who).withPap(password),
                                            Retransmission.USUAL)
                                    .get())
                            .packet()
                            .code())
                    .isEqualTo(PacketCode.ACCESS_ACCEPT);
            assertReached(FunnelStep.SIGNED_IN);
            List<Attribute> start = new ArrayList<>(who);
            start.add(Attribute.number(AttributeType.ACCT_STATUS_TYPE, 1));
            start.add(Attribute.text(AttributeType.ACCT_SESSION_ID, "session-1"));
            nas.send(
                            new InetSocketAddress(here, radius.accounting()),
                            new SharedSecret(SECRET),
                            RadiusRequest.accounting(start),
                            Retransmission.USUAL)
                    .get();
        }
    }

    /** Exactly so far, and no further. */
    private void assertReached(FunnelStep step) {
        traces.write();
        Instant late = Instant.now().plus(Duration.ofSeconds(5));
        rounds.run();
        while (all().reached(step) == 0 && Instant.now().isBefore(late)) {
            rounds.run();
        }
        assertThat(all().reached(step)).as(step.word()).isEqualTo(1);
        for (FunnelStep later : FunnelStep.values()) {
            if (later.compareTo(step) > 0) {
                assertThat(all().reached(later)).as(later.word()).isZero();
            }
        }
    }

    private FunnelLine all() {
        return funnel.all(todayOnly());
    }

    private String only(FunnelDivision division) {
        traces.write();
        List<FunnelLine> lines = funnel.by(division, todayOnly());
        assertThat(lines).hasSize(1);
        return lines.get(0).part();
    }

    private FunnelFilter todayOnly() {
        return new FunnelFilter(today.minusDays(1), today, null);
    }

    private static MacAddress mac() {
        return new MacAddress(String.format("0200000%05d", 7000 + device));
    }

    private String newestCode() {
        String stored = jdbc.sql("SELECT content FROM portal.outbox_message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        return secrets.open(stored, "portal.outbox").substring(0, 6);
    }

    private static String field(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private HttpResponse<String> get(String browser, String path) throws Exception {
        return http.send(request(browser, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String browser, String path, String form) throws Exception {
        return http.send(
                request(browser, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.replace("@", "%40")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String browser, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("User-Agent", browser);
    }
}
