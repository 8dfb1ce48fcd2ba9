package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.signup.RawHttp.Answer;
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
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** Whoever tries what they may not, over HTTP and RADIUS: is refused, counted at the site, and shown to staff. */
@SpringBootTest(
        classes = {ResidentsAndRadius.class, AttackedPortal.class, CountedStatements.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AttackTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final Pattern TOKEN = Pattern.compile("/(wifi|account)/[A-Za-z0-9_-]{32}");
    private static int people = 0;

    @LocalServerPort
    int port;

    @Autowired
    AttackedPortal portal;

    @Autowired
    Registrants registrants;

    @Autowired
    RadiusPorts radius;

    @Autowired
    CountedStatements statements;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @SuppressWarnings("NullAway.Init")
    private RawHttp http;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser.Outbox outbox;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        AttackedPortal.settings(registry, DATABASE);
    }

    @BeforeEach
    void nothingWasTried() {
        portal.open();
        browser = new PlainBrowser(port);
        http = new RawHttp(port);
        outbox = new PlainBrowser.Outbox(jdbc, secrets);
        jdbc.sql("DELETE FROM portal.code").update();
        jdbc.sql("DELETE FROM portal.card_attempt").update();
    }

    @Test
    void whoGuessesCodesHasFiveTriesAndIsSeen() throws Exception {
        String journey = AttackedPortal.journey(browser);
        browser.post(journey + "/contact", "by=email&contact=guessed%40example.com");
        String code = outbox.newestCode();
        long wrong = portal.countHere(Guard.CODE_GUESSED);
        long over = portal.countHere(Guard.CODE_TRIES_OVER);
        for (int guess = 0; guess < Verification.TRIES; guess++) {
            assertThat(browser.post(journey + "/code", "code=" + (code.equals("000000") ? "000001" : "000000"))
                            .body())
                    .contains("id=\"error\"");
        }

        assertThat(browser.post(journey + "/code", "code=" + code).statusCode())
                .as("the right one comes too late")
                .isEqualTo(200);
        assertThat(portal.countHere(Guard.CODE_GUESSED)).isEqualTo(wrong + Verification.TRIES);
        assertThat(portal.countHere(Guard.CODE_TRIES_OVER)).isEqualTo(over + 1);
    }

    @Test
    void whoGuessesCardsIsStoppedAndSeen() throws Exception {
        String journey = AttackedPortal.journey(browser);
        long guessed = portal.countHere(Guard.CARD_GUESSED);
        long limited = portal.countHere(Guard.CARD_LIMIT);
        for (int guess = 0; guess < 11; guess++) {
            browser.post(journey + "/card", "card=" + cardCode(guess));
        }

        assertThat(portal.countHere(Guard.CARD_GUESSED)).isEqualTo(guessed + 10);
        assertThat(portal.countHere(Guard.CARD_LIMIT)).isEqualTo(limited + 1);
    }

    /**
     * Whether a contact is known makes no difference to status, page or message, nor to how long the answer takes: the same
     * statements are made in the same order, and nothing that is only done for one of the two is waited for.
     */
    @Test
    void nobodyLearnsWhoIsKnown() throws Exception {
        registrants.verified(new Contact(ContactKind.EMAIL, "known@example.com"), "en", "2026-11");
        registrants.verified(new Contact(ContactKind.MOBILE, "07700 900900"), "en", "2026-11");
        for (String way : List.of("/account", "wifi")) {
            walk(way, "by=email&contact=warm%40example.com");
            assertThat(walk(way, "by=email&contact=known%40example.com"))
                    .isEqualTo(walk(way, "by=email&contact=kother%40example.com"));
            assertThat(walk(way, "by=mobile&contact=07700+900900"))
                    .isEqualTo(walk(way, "by=mobile&contact=07700+901900"));
        }
    }

    @Test
    void aPhoneCannotHaveManyNumbersTexted() throws Exception {
        String journey = AttackedPortal.journey(browser);
        long limited = portal.countHere(Guard.SENDS_FROM_DEVICE);
        long messages = messages();
        for (int number = 0; number < 9; number++) {
            browser.post(journey + "/contact", "by=mobile&contact=07700+90210" + number);
        }

        assertThat(messages()).isEqualTo(messages + 6);
        assertThat(portal.countHere(Guard.SENDS_FROM_DEVICE)).isEqualTo(limited + 3);
    }

    @Test
    void numbersThatCostMuchAreNotTexted() throws Exception {
        String journey = AttackedPortal.journey(browser);
        long refused = portal.countHere(Guard.NUMBER_NOT_TEXTED);
        long messages = messages();
        for (String number : List.of("07000+123456", "%2B882+16+12345678", "%2B1+900+555+0123", "07612+345678")) {
            assertThat(browser.post(journey + "/contact", "by=mobile&contact=" + number)
                            .body())
                    .contains("id=\"error\"");
        }

        assertThat(messages()).isEqualTo(messages);
        assertThat(portal.countHere(Guard.NUMBER_NOT_TEXTED)).isGreaterThan(refused);
    }

    @Test
    void aJourneyThatIsOverOpensNothingMore() throws Exception {
        String journey = AttackedPortal.journey(browser);
        browser.signIn(journey, "over@example.com", outbox);
        jdbc.sql("UPDATE portal.journey SET expires = now() - interval '1 minute'")
                .update();
        long over = portal.countHere(Guard.JOURNEY_OVER);
        long unknown = portal.count(Guard.JOURNEY_UNKNOWN);

        for (String page : List.of("", "/contact", "/code", "/connect", "/go", "/online", "/card")) {
            assertThat(browser.get(journey + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(browser.post(journey + "/connect", "").statusCode()).isEqualTo(404);
        assertThat(browser.get("/wifi/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/go").statusCode())
                .isEqualTo(404);
        assertThat(portal.countHere(Guard.JOURNEY_OVER)).isEqualTo(over + 8);
        assertThat(portal.count(Guard.JOURNEY_UNKNOWN)).isEqualTo(unknown + 1);
    }

    @Test
    void aGrantIsGoodOnceAndOnItsDeviceOnly() throws Exception {
        long replayed = portal.countHere(Guard.GRANT_REPLAYED);
        long elsewhere = portal.countHere(Guard.GRANT_ELSEWHERE);
        long guessed = portal.countHere(Guard.GRANT_GUESSED);
        String mac = "02-00-00-AA-FE-01";
        Pass pass = pass(mac);
        Pass another = pass("02-00-00-AA-FE-02");

        assertThat(login(pass.username(), "not " + pass.password(), mac)).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(login(another.username(), another.password(), mac)).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(login(pass.username(), pass.password(), mac)).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(login(pass.username(), pass.password(), mac)).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(login("nobody-has-this", "x", mac)).isEqualTo(PacketCode.ACCESS_REJECT);

        assertThat(portal.countHere(Guard.GRANT_REPLAYED)).isEqualTo(replayed + 1);
        assertThat(portal.countHere(Guard.GRANT_ELSEWHERE)).isEqualTo(elsewhere + 1);
        assertThat(portal.countHere(Guard.GRANT_GUESSED)).isEqualTo(guessed + 2);
    }

    @Test
    void noRedirectAndNoFormLeadsToAnAddressThatIsNotRegistered() throws Exception {
        long elsewhere = portal.countHere(Guard.REDIRECT_ELSEWHERE);
        List<String> addresses = List.of(
                "https://evil.example/login",
                "http://10.5.50.1.evil.example/login",
                "http://10.5.50.1@evil.example/login",
                "http://evil.example%2F@10.5.50.1/login",
                "//evil.example/login",
                "javascript:alert(1)",
                "http://10.5.50.2/login");
        for (String address : addresses) {
            Answer answer = http.get(AttackedPortal.redirect(address));
            assertThat(answer.status()).as(address).isEqualTo(400);
            assertThat(answer.header("location")).isEmpty();
        }
        assertThat(portal.countHere(Guard.REDIRECT_ELSEWHERE)).isGreaterThanOrEqualTo(elsewhere + 4);

        for (String page : List.of("/", "/find", "/account", "/privacy", "/wifi", "/staff/sign-in")) {
            for (String parameter : List.of("lang", "next", "redirect", "url", "returnTo", "continue")) {
                Answer answer = http.get(page + "?" + parameter + "=//evil.example");
                assertThat(answer.header("location")).as(page + " " + parameter).doesNotContain("evil");
            }
        }
    }

    @Test
    void aForgedSignatureIsRefusedAndSeen() throws IOException {
        long forged = portal.count(Guard.REDIRECT_FORGED);
        String query =
                "res=notyet&uamip=10.1.0.1&uamport=3990&challenge=00112233445566778899aabbccddeeff&mac=02-00-00-00-00-77"
                        + "&nasid=" + Library.NAS + "&md=" + "0".repeat(32);

        assertThat(http.get("/wifi?" + query).status()).isEqualTo(400);
        assertThat(http.get("/wifi?ticket=ABCDEFGHIJKLMNOPQRSTUVWX").status()).isEqualTo(400);
        assertThat(portal.count(Guard.REDIRECT_FORGED)).isGreaterThan(forged);
    }

    /** Whatever address stands in a redirect, a journey or a form, nothing goes out to it. */
    @Test
    void theServiceCallsNoAddressOfARequest() throws Exception {
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(300);
            String url = "http://127.0.0.1:" + trap.getLocalPort() + "/";
            for (String name : List.of(
                    "login_url",
                    "switch_url",
                    "link-login-only",
                    "base_grant_url",
                    "nbiIP",
                    "uamip",
                    "url",
                    "fas",
                    "controller",
                    "gw_address",
                    "sip",
                    "post",
                    "userurl",
                    "redirect",
                    "link-orig",
                    "target",
                    "callback")) {
                http.get("/wifi?" + name + "=" + url + "&identity=" + AttackedPortal.NAS + "&nasid="
                        + AttackedPortal.NAS + "&gw_id=" + AttackedPortal.NAS
                        + "&mac=02-00-00-00-00-78&client_mac=02-00-00-00-00-78");
                http.get("/nas/" + AttackedPortal.NAS + "?link-login-only=" + AttackedPortal.LOGIN
                        + "&mac=02-00-00-00-00-78&" + name + "=" + url);
            }
            String journey = AttackedPortal.journey(
                    browser.get(AttackedPortal.redirect() + "&link-orig=" + url.replace("/", "%2F")));
            browser.signIn(journey, "ssrf@example.com", outbox);
            browser.get(journey + "/go");
            browser.get(journey + "/online");

            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void noOtherWebSiteSendsAFormForSomebody() throws Exception {
        String journey = AttackedPortal.journey(browser);
        long before = portal.count(Guard.CROSS_SITE);
        List<String> changing = changing(journey);
        assertThat(changing)
                .contains("/account", "/account/complaint", journey + "/contact", journey + "/online/end")
                .hasSizeGreaterThan(20);

        for (String address : changing) {
            for (String header : List.of(
                    "Sec-Fetch-Site: cross-site",
                    "Sec-Fetch-Site: same-site",
                    "Origin: https://evil.example",
                    "Origin: http://127.0.0.1.evil.example")) {
                assertThat(http.post(address, "", header).status())
                        .as(address + " " + header)
                        .isEqualTo(403);
            }
        }
        assertThat(portal.count(Guard.CROSS_SITE)).isEqualTo(before + 4L * changing.size());
        for (String api : List.of("/api/v1/discoveries/1/cancel", "/%61pi/v1/discoveries/1/cancel")) {
            assertThat(http.post(api, "", "Origin: null").status())
                    .as("from a page that tells nobody where it is: " + api)
                    .isEqualTo(403);
        }
        for (String header : List.of(
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: https://wifi.example.test",
                "Origin: http://127.0.0.1",
                "Origin: null",
                "X-Old-Browser: 1")) {
            assertThat(http.post(journey + "/contact", "by=email&contact=", header)
                            .status())
                    .as(header)
                    .isEqualTo(200);
        }
    }

    @Test
    void aFormOfStaffWithoutItsTokenIsRefusedAndSeen() throws IOException {
        long before = portal.count(Guard.CROSS_SITE);

        assertThat(http.post("/staff/sign-in", "username=admin&password=x").status())
                .isEqualTo(403);

        portal.await(Guard.CROSS_SITE, before + 1);
    }

    /** Without a proxy nobody may say where they come from, or what the service's name is. */
    @Test
    void forwardedHeadersOfAnybodyAreNotBelieved() throws Exception {
        String journey = "";
        for (int asked = 0; asked < 7; asked++) {
            Answer begun = http.post(
                    "/account",
                    "lang=en",
                    "X-Forwarded-For: 198.51.100." + asked,
                    "Forwarded: for=198.51.100." + asked,
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-Prefix: /evil",
                    "X-Real-IP: 198.51.100." + asked);
            assertThat(begun.header("location")).startsWith("/account/");
            journey = browser.redirection(browser.post("/account", "lang=en")).replace("/contact", "");
            http.post(
                    journey + "/contact",
                    "by=email&contact=forwarded" + asked + "%40example.com",
                    "X-Forwarded-For: 198.51.100." + asked);
        }

        assertThat(browser.get(journey + "/code").statusCode())
                .as("the seventh from one address gets no code")
                .isEqualTo(302);
    }

    @Test
    void callsOfACallbackWithoutItsTokenAreRefusedAndSeen() throws IOException {
        long calls = portal.count(Guard.CALLBACK_TOKEN);

        assertThat(http.post(
                                "/callbacks/notify/receipts",
                                "{}".getBytes(StandardCharsets.UTF_8),
                                "application/json",
                                "Authorization: Bearer a token that nobody knows")
                        .status())
                .isEqualTo(401);
        assertThat(portal.count(Guard.CALLBACK_TOKEN)).isEqualTo(calls + 1);
    }

    @Test
    void passwordsOfStaffThatAreTriedAreSeen() throws Exception {
        long before = portal.count(Guard.STAFF_PASSWORD);

        assertThat(http.get("/actuator/prometheus", "Authorization: Basic YWRtaW46d3Jvbmc=")
                        .status())
                .isEqualTo(401);

        assertThat(portal.count(Guard.STAFF_PASSWORD)).isEqualTo(before + 1);
    }

    @Test
    void complaintsBeyondTheLimitsAreRefusedAndSeen() throws Exception {
        long before = portal.count(Guard.COMPLAINT_LIMIT);
        for (int complaint = 0; complaint < 7; complaint++) {
            browser.post("/account/complaint", "text=It+is+slow&reply=");
        }

        assertThat(portal.count(Guard.COMPLAINT_LIMIT)).isEqualTo(before + 1);
    }

    /** And metrics say the same; no page, file or metric names anybody. */
    @Test
    void staffSeeByDayAndSiteWhatWasRefused() throws Exception {
        String journey = AttackedPortal.journey(browser);
        browser.post(journey + "/contact", "by=email&contact=staff-see%40example.com");
        browser.post(journey + "/code", "code=000000");
        StaffByHand staff = new StaffByHand("http://127.0.0.1:" + port);

        assertThat(staff.get("/operations/refusals"))
                .contains("Wrong code typed", ">LIB-001<", "400")
                .doesNotContain("staff-see", "02:00:00", "127.0.0.1");
        assertThat(staff.get("/operations/refusals.csv"))
                .contains("day,site,guard,times")
                .containsPattern(",\"?LIB-001\"?,\"?code-guessed\"?,\"?[1-9]");
        assertThat(meters.get("tolbooth.portal.refused")
                        .tag("guard", "code-guessed")
                        .counter()
                        .count())
                .isPositive();
    }

    /** A flood costs no write of its own. */
    @Test
    void hostileRequestsAreCountedInMemoryUntilSomeSecondsAreOver() throws Exception {
        browser.get("/wifi/nothing/code");
        statements.take();
        for (int request = 0; request < 50; request++) {
            assertThat(browser.get("/wifi/nothing" + request + "/code").statusCode())
                    .isEqualTo(404);
        }

        assertThat(statements.take())
                .filteredOn(statement -> !statement.stripLeading().startsWith("SELECT"))
                .isEmpty();
    }

    private record Pass(String username, String password) {}

    private Pass pass(String mac) throws IOException, InterruptedException {
        String journey = AttackedPortal.journey(
                browser.get("/nas/" + AttackedPortal.NAS + "?link-login-only=" + AttackedPortal.LOGIN + "&mac=" + mac));
        browser.signIn(journey, "grant" + ++people + "@example.com", outbox);
        String page = browser.get(journey + "/go").body();
        return new Pass(field(page, "username"), field(page, "password"));
    }

    private static String field(String page, String name) {
        return StaffByHand.first(Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\""), page);
    }

    private PacketCode login(String username, String password, String mac) throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (RadiusClients clients = new RadiusClients(new SecureRandom());
                RadiusClient client = clients.open(new InetSocketAddress(here, 0))) {
            RadiusOutcome outcome = client.send(
                            new InetSocketAddress(here, radius.authentication()),
                            new SharedSecret(AttackedPortal.SECRET),
                            RadiusRequest.access(List.of(
                                            Attribute.text(AttributeType.USER_NAME, username),
                                            Attribute.text(AttributeType.CALLING_STATION_ID, mac)))
                                    .withPap(password),
                            new Retransmission(3, Duration.ofSeconds(2)))
                    .get(15, TimeUnit.SECONDS);
            return ((RadiusOutcome.Replied) outcome).packet().code();
        }
    }

    /** What somebody who gives the contact sees and the service does, without what differs each time. */
    private String walk(String way, String contact) throws Exception {
        jdbc.sql("DELETE FROM portal.code").update();
        String journey = way.equals("wifi")
                ? AttackedPortal.journey(browser)
                : browser.redirection(browser.post(way, "lang=en")).replace("/contact", "");
        statements.take();
        HttpResponse<String> sent = browser.post(journey + "/contact", contact);
        List<String> whileSending = settled();
        HttpResponse<String> code = browser.get(journey + "/code");
        HttpResponse<String> wrong = browser.post(journey + "/code", "code=000000");
        List<String> after = settled();
        return TOKEN.matcher(sent.statusCode() + browser.redirection(sent) + code.statusCode() + code.body()
                        + wrong.statusCode() + wrong.body() + "\n" + whileSending + "\n" + after)
                .replaceAll("(token)");
    }

    private List<String> settled() {
        return statements.take().stream()
                .filter(statement -> !statement.contains("funnel"))
                .toList();
    }

    private long messages() {
        return jdbc.sql("SELECT count(*) FROM portal.resident_message")
                .query(Long.class)
                .single();
    }

    /** One whose check is right. */
    private static String cardCode(int number) {
        String signs = "BCDFGHJKMNPQRTVWXZ34679";
        return "BBBBBBBB" + signs.charAt(number) + signs.charAt(9 * number % signs.length());
    }

    /** Every address of the public that takes a form, with this journey for each. */
    private List<String> changing(String journey) {
        Set<String> addresses = new TreeSet<>();
        String token = journey.substring(journey.lastIndexOf('/') + 1);
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                    info.getPatternValues().stream()
                            .filter(pattern -> !pattern.startsWith("/operations") && !pattern.startsWith("/staff"))
                            .flatMap(pattern -> Stream.of("wifi", "account")
                                    .map(purpose -> pattern.replaceFirst("\\{purpose[^}]*}", purpose)))
                            .map(pattern -> pattern.replace("{token}", token).replaceAll("\\{[^}]*}", "1"))
                            .forEach(addresses::add);
                }
            });
        }
        return List.copyOf(addresses);
    }
}
