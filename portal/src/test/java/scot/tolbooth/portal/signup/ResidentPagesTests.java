package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** The residents' and public pages over HTTP, by a client that keeps no cookies. */
@SpringBootTest(classes = ResidentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ResidentPagesTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Registrants registrants;

    @Autowired
    FakeSessionControl control;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
    }

    @BeforeEach
    void open() {
        browser = new PlainBrowser(port);
    }

    @Test
    void aResidentSeesTakesAndDeletesTheirData() throws Exception {
        Contact contact = new Contact(ContactKind.EMAIL, "morag@example.com");
        registrants.verified(contact, "en", "2026-11");
        String base = browser.redirection(browser.post("/account", "lang=en")).replace("/contact", "");

        assertThat(browser.redirection(browser.post(base + "/contact", "by=email&contact=morag%40example.com")))
                .isEqualTo(base + "/code");
        assertThat(browser.get(base + "/data").statusCode())
                .as("before the code")
                .isEqualTo(404);
        assertThat(browser.redirection(
                        browser.post(base + "/code", "code=" + new PlainBrowser.Outbox(jdbc, secrets).newestCode())))
                .isEqualTo(base + "/data");
        assertThat(browser.get(base + "/data").body()).contains("morag@example.com");
        assertThat(browser.get(base + "/data.json").body()).contains("morag@example.com");
        assertThat(browser.get(base + "/data.csv").body())
                .startsWith("name,value\r\n")
                .contains("\"email\",\"morag@example.com\"\r\n");
        assertThat(browser.redirection(browser.post(base + "/delete", ""))).isEqualTo("/account/deleted?lang=en");

        assertThat(registrants.find(contact)).isEmpty();
        assertThat(browser.get(base + "/data").body()).contains("We keep nothing");
    }

    @Test
    void aResidentNamesAndRemovesTheirDevicesAndNobodyElses() throws Exception {
        Contact contact = new Contact(ContactKind.EMAIL, "ailsa@example.com");
        UUID ailsa = registrants.verified(contact, "en", "2026-11").id();
        online(ailsa, "020000005e01");
        online(
                registrants
                        .verified(new Contact(ContactKind.EMAIL, "other@example.com"), "en", "2026-11")
                        .id(),
                "020000005e02");
        String base = browser.redirection(browser.post("/account", "lang=en")).replace("/contact", "");
        browser.post(base + "/contact", "by=email&contact=ailsa%40example.com");
        assertThat(browser.get(base + "/devices").statusCode())
                .as("before the code")
                .isEqualTo(404);
        browser.post(base + "/code", "code=" + new PlainBrowser.Outbox(jdbc, secrets).newestCode());

        assertThat(browser.get(base + "/devices").body())
                .contains("02-00-00-00-5E-01", "Online now")
                .contains("/end\"")
                .doesNotContain("02-00-00-00-5E-02", "??");
        assertThat(browser.post(base + "/devices", "mac=020000005e02&name=Theirs")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post(base + "/devices", "mac=020000005e01&name=+").body())
                .contains("1 to 40 characters");
        browser.post(base + "/devices", "mac=020000005e01&name=Tablet");
        String page = browser.get(base + "/devices").body();
        assertThat(page).contains("Tablet").doesNotContain("name=\"mac\"");
        String id = page.replaceAll("(?s).*/devices/([A-Za-z0-9_-]{43})/name.*", "$1");
        browser.post(base + "/devices/" + id + "/name", "name=Old+tablet");
        assertThat(browser.get(base + "/data.json").body()).contains("Old tablet", "consents");
        browser.post(base + "/devices/" + id + "/removal", "");
        assertThat(browser.get(base + "/devices").body()).doesNotContain("Old tablet");
        assertThat(browser.post(base + "/devices/" + id + "/removal", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aResidentEndsTheirOwnSessionAtTheNasAndIsToldWhereThatFails() throws Exception {
        UUID isla = registrants
                .verified(new Contact(ContactKind.EMAIL, "isla@example.com"), "pl", "2026-11")
                .id();
        UUID other = registrants
                .verified(new Contact(ContactKind.EMAIL, "third@example.com"), "en", "2026-11")
                .id();
        long willing = online(isla, "020000005e11");
        long unwilling = online(isla, "020000005e12");
        long theirs = online(other, "020000005e13");
        control.answer(willing, new NasAnswer.Acknowledged(Duration.ofMillis(3)));
        control.answer(unwilling, new NasAnswer.NoAnswer(3, 0));
        control.answer(theirs, new NasAnswer.Acknowledged(Duration.ofMillis(3)));
        String base = browser.redirection(browser.post("/account", "lang=pl")).replace("/contact", "");
        browser.post(base + "/contact", "by=email&contact=isla%40example.com");
        browser.post(base + "/code", "code=" + new PlainBrowser.Outbox(jdbc, secrets).newestCode());

        assertThat(browser.redirection(browser.post(base + "/sessions/" + willing + "/end", "")))
                .isEqualTo(base + "/devices?ended");
        assertThat(browser.get(base + "/devices?ended").body()).contains("Urządzenie jest rozłączane");
        assertThat(browser.redirection(browser.post(base + "/sessions/" + unwilling + "/end", "")))
                .isEqualTo(base + "/devices?refused");
        assertThat(browser.get(base + "/devices?refused").body()).contains("rozłączy się samo");
        assertThat(browser.post(base + "/sessions/" + theirs + "/end", "").statusCode())
                .isEqualTo(404);
        assertThat(browser.redirection(browser.post(base + "/delete", "")))
                .isEqualTo("/account/deleted?lang=pl&online");
        assertThat(browser.get("/account/deleted?lang=pl&online").body()).contains("rozłączyła Twoje urządzenie");

        assertThat(control.asked())
                .containsExactlyInAnyOrder(
                        "the registrant " + willing,
                        "the registrant " + unwilling,
                        "the registrant " + willing,
                        "the registrant " + unwilling);
        assertThat(registrants.find(isla)).isEmpty();
    }

    private static long online(UUID registrant, String mac) {
        return new OpenSessions(DATABASE.jdbc()).begin(registrant, mac);
    }

    @Test
    void openDataIsForEveryPageAndSaysWhenItIsUnchanged() throws Exception {
        HttpResponse<String> first = browser.get("/open-data/wifi-sites.geojson", "Origin", "https://a.example");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/open-data/wifi-sites.geojson", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/open-data/wifi-sites.csv").body()).startsWith("site_id,name,site_type,");
    }

    @Test
    void theSignInPageIsLightAndLeavesNoTrace() throws Exception {
        String base = browser.redirection(browser.post("/account", "lang=ur")).replace("/contact", "");
        HttpResponse<String> page = browser.get(base + "/contact");

        HttpResponse<String> styles = browser.get(browser.styles(base + "/contact"));
        assertThat(page.body().length() + styles.body().length()).isLessThan(30_000);
        assertThat(styles.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "max-age=31536000");
        assertThat(page.body()).contains("lang=\"ur\"", "dir=\"rtl\"").doesNotContain("??", " style=\"", "<script");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theStylesOfAnotherVersionsPageAreNotKept() throws Exception {
        HttpResponse<String> styles = browser.get("/resident/0123456789abcdef.css");

        assertThat(styles.body())
                .isEqualTo(browser.get(browser.styles("/terms")).body());
        assertThat(styles.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void withoutAnIdentityProviderNothingOfOneIsThere() throws Exception {
        assertThat(browser.get("/account").body()).doesNotContain("openid", "ScotAccount");
        assertThat(browser.get("/privacy").body()).doesNotContain("ScotAccount");
        assertThat(browser.get("/account/openid").statusCode()).isEqualTo(404);
        assertThat(browser.get("/account/openid/return?code=a&state=b").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/account/openid/problem/away").statusCode()).isEqualTo(404);
    }

    @Test
    void aJourneyThatIsOverSaysHowToStartAgain() throws Exception {
        assertThat(browser.get("/wifi/nothing/code").statusCode()).isEqualTo(404);
        assertThat(browser.get("/wifi/nothing/code").body()).contains("This page has expired");
    }
}
