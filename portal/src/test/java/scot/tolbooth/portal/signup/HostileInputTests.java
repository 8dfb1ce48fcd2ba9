package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.signup.CrawledForms.Form;
import scot.tolbooth.portal.signup.RawHttp.Answer;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Script, line ends, NUL, what is no text and far too much of it in every field, parameter and part of an address that
 * residents' pages have: they are found by following links.
 */
@SpringBootTest(
        classes = {ResidentsAndRadius.class, AttackedPortal.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileInputTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final int LONG_ADDRESS = 20_000;
    private static final String MEGABYTE = "A".repeat(1 << 20);

    /** As they stand in a form that is sent. */
    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("script", "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"),
            Map.entry("attribute", "x%22+onfocus%3D%22alert(1)"),
            Map.entry("expression", "__%24%7B7177*3%7D__%3A%3A.x"),
            Map.entry("message", "%7B0%2Cnumber%7D+%27+%23%7B7177*3%7D"),
            Map.entry("line ends", "a%0D%0AX-Injected:+1%0D%0A%0D%0A"),
            Map.entry("NUL", "a%00b"),
            Map.entry("nothing but NUL", "%00"),
            Map.entry("no UTF-8", "%FF%FE%C0%AE"),
            Map.entry("half a character", "%ED%A0%80"),
            Map.entry("no percent-encoding", "%zz%"),
            Map.entry("SQL", "%27%3B+DROP+TABLE+portal.journey%3B+--"),
            Map.entry("path", "..%2F..%2F..%2Fetc%2Fpasswd"),
            Map.entry("number", "99999999999999999999"),
            Map.entry("right to left", "%E2%80%AE%E2%81%A6abc"),
            Map.entry("megabyte", MEGABYTE),
            Map.entry("three megabytes", MEGABYTE.repeat(3)));

    @LocalServerPort
    int port;

    @Autowired
    AttackedPortal portal;

    @Autowired
    Registrants registrants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @SuppressWarnings("NullAway.Init")
    private RawHttp http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        AttackedPortal.settings(registry, DATABASE);
        for (String limit : List.of("per-contact-quarter-hour", "per-contact-day", "per-device-hour", "per-nas-hour")) {
            registry.add("tolbooth.portal.limits." + limit, () -> "100000");
        }
        registry.add("tolbooth.portal.limits.per-site-hour", () -> "100000");
        registry.add("tolbooth.portal.cards.wrong-per-device", () -> "100000");
    }

    @BeforeEach
    void open() {
        portal.open();
        browser = new PlainBrowser(port);
        http = new RawHttp(port);
    }

    @Test
    void noFieldOfAnyPageTakesHarmfulTextForAnythingButText() throws Exception {
        List<Form> forms = CrawledForms.from(http, everyStage());
        assertThat(forms.toString())
                .as("the crawl finds what residents fill in")
                .contains("/contact [by, contact]", "/code [code]", "/card [card]", "/complaint [lang, text, reply]")
                .contains(
                        "/change [by, contact]", "/name [name]", "/devices [mac, name]", "/answer", "/staff/sign-in [")
                .contains("GET /find [lang, q]");

        SoftAssertions softly = new SoftAssertions();
        for (Form form : forms) {
            for (String field : form.fields().keySet()) {
                for (Map.Entry<String, String> hostile : HOSTILE.entrySet()) {
                    String as = form + " " + field + ": " + hostile.getKey();
                    isHarmless(softly, as, send(form, field, hostile.getValue()));
                }
            }
        }
        softly.assertAll();
        assertThat(portal.count(Guard.MALFORMED)).isPositive();
        assertThat(portal.count(Guard.OVERSIZED)).isPositive();
    }

    @Test
    void noPartOfAnAddressIsTakenForAnythingButText() throws IOException, InterruptedException {
        String journey = AttackedPortal.journey(browser);
        SoftAssertions softly = new SoftAssertions();
        for (String hostile : List.of(
                "%00",
                "%0d%0aX-Injected:%201",
                "..%2f..%2fetc",
                "%2e%2e/%2e%2e",
                ";x=y",
                "%zz",
                "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%FF%FE",
                "A".repeat(2_000),
                "{x}",
                "\\",
                "%5c",
                "//evil.example")) {
            for (String address : List.of(
                    "/wifi/*",
                    "/wifi/*/contact",
                    journey + "/*",
                    "/account/*/data",
                    "/nas/*",
                    "/guest/s/*/",
                    "/captive-portal/*",
                    "/captive-portal/nas/*",
                    "/calendar/*",
                    "/find/*",
                    "/wifidog/*",
                    "/encrypted-wifi/*",
                    "/open-data/*",
                    "/resident/*",
                    "/webjars/*",
                    "/callbacks/notify/*",
                    "/*",
                    "/wifi?lang=*",
                    "/wifi?res=notyet&uamip=*&loginurl=*",
                    "/nas/attacked-nas?link-login-only=*&mac=*",
                    "/wifidog/auth?gw_id=*&token=*&stage=login&mac=*",
                    "/wifi?identity=*&link-login-only=http://10.5.50.1/",
                    "/wifi?ticket=*",
                    "/wifi?nasid=*&res=notyet&uamip=1.1.1.1&md=x",
                    "/wifi?login_url=*&switch_url=*&client_mac=*",
                    "/wifi?fas=*",
                    "/find?q=*&page=*",
                    "/nas/attacked-nas?auth_get=*&gatewayhash=*")) {
                isHarmless(softly, address + " with " + hostile, http.get(address.replace("*", hostile)));
            }
        }
        softly.assertAll();
    }

    @Test
    void noHeaderIsTakenForAnythingButText() throws IOException, InterruptedException {
        String journey = AttackedPortal.journey(browser);
        SoftAssertions softly = new SoftAssertions();
        for (String header : List.of(
                "Host",
                "User-Agent",
                "Accept-Language",
                "Referer",
                "Origin",
                "Cookie",
                "Accept",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "Forwarded",
                "Authorization",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "Sec-Fetch-Site",
                "X-HTTP-Method-Override")) {
            for (String hostile : List.of(
                    SCRIPT,
                    "\u0001\u0000x",
                    "evil.example",
                    "\u00ff\u00fe",
                    "A".repeat(20_000),
                    "../..",
                    "bytes=0-,0-,0-")) {
                for (String page : List.of(
                        "/", "/wifi", journey, journey + "/contact", "/account", "/find", "/resident/find.js")) {
                    isHarmless(
                            softly,
                            page + " with " + header + ": " + hostile.substring(0, Math.min(20, hostile.length())),
                            http.get(page, header + ": " + hostile));
                }
            }
        }
        softly.assertAll();
    }

    /** Each is answered, with what it is, and counted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /wifi?a=|{}^ HTTP/1.1\r\nHost: x\r\n\r\n",
                "G<>T / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "POST /account HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /account HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedAndCounted(String request) throws Exception {
        long before = portal.count(Guard.MALFORMED);

        assertThat(http.exactly(request).status()).isEqualTo(400);

        portal.await(Guard.MALFORMED, before + 1);
    }

    private List<String> everyStage() throws IOException, InterruptedException {
        String fresh = AttackedPortal.journey(browser);
        String asked = AttackedPortal.journey(browser);
        browser.post(asked + "/contact", "by=email&contact=asked%40example.com");
        String verified = AttackedPortal.journey(browser);
        PlainBrowser.Outbox outbox = new PlainBrowser.Outbox(jdbc, secrets);
        browser.signIn(verified, "verified@example.com", outbox);
        String account = account(outbox);
        return List.of(
                "/",
                "/find",
                "/find?q=x",
                "/account",
                "/account/complaint",
                "/privacy",
                "/terms",
                "/accessibility",
                "/cookies",
                "/staff/sign-in",
                fresh + "/contact",
                fresh + "/contact?by=email",
                fresh + "/card",
                asked + "/code",
                verified + "/connect",
                verified + "/online",
                account + "/data",
                account + "/devices",
                account + "/consents",
                account + "/change");
    }

    private String account(PlainBrowser.Outbox outbox) throws IOException, InterruptedException {
        UUID resident = registrants
                .verified(new Contact(ContactKind.EMAIL, "account@example.com"), "en", "2026-11")
                .id();
        OpenSessions sessions = new OpenSessions(jdbc);
        sessions.begin(resident, "0200000000f1");
        sessions.begin(resident, "0200000000f2");
        String base = browser.redirection(browser.post("/account", "lang=en")).replace("/contact", "");
        browser.signIn(base, "account@example.com", outbox);
        browser.post(base + "/devices", "mac=0200000000f1&name=Phone");
        browser.post(base + "/change", "by=email&contact=new%40example.com");
        return base;
    }

    private Answer send(Form form, String field, String hostile) throws IOException {
        String sent = form.fields().entrySet().stream()
                .map(one -> one.getKey() + "="
                        + (one.getKey().equals(field) ? hostile : one.getValue().replace(" ", "+")))
                .collect(Collectors.joining("&"));
        return form.isPost()
                ? http.post(form.action(), sent)
                : http.get(form.action() + "?" + sent.substring(0, Math.min(sent.length(), LONG_ADDRESS)));
    }

    private static void isHarmless(SoftAssertions softly, String as, Answer answer) {
        List<String> wrong = new ArrayList<>();
        if (answer.status() >= 500) {
            wrong.add("status " + answer.status());
        }
        if (answer.body().contains("<script>alert") || answer.body().contains("\" onfocus=\"alert")) {
            wrong.add("script on the page");
        }
        if (answer.body().contains("21531")) {
            wrong.add("an expression was evaluated");
        }
        if (answer.headers().stream().anyMatch(header -> header.startsWith("x-injected"))) {
            wrong.add("a header was injected");
        }
        if (answer.header("location").contains("evil")
                || answer.header("set-cookie").contains("evil")) {
            wrong.add("leads elsewhere: " + answer.header("location"));
        }
        softly.assertThat(wrong).as(as).isEmpty();
    }
}
