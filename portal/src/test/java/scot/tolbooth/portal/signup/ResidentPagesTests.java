package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
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

    private final HttpClient http = HttpClient.newHttpClient();

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
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("tolbooth-data-");
        registry.add("tolbooth.data-dir", data::toString);
        registry.add("tolbooth.roles", () -> "portal");
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::username);
        registry.add("spring.datasource.password", DATABASE::password);
    }

    @Test
    void aResidentSeesTakesAndDeletesTheirData() throws Exception {
        Contact contact = new Contact(ContactKind.EMAIL, "morag@example.com");
        registrants.verified(contact, "en", "2026-11");
        String base = location(post("/account", "lang=en")).replace("/contact", "");

        assertThat(location(post(base + "/contact", "by=email&contact=morag%40example.com")))
                .isEqualTo(base + "/code");
        assertThat(get(base + "/data").statusCode()).as("before the code").isEqualTo(404);
        assertThat(location(post(base + "/code", "code=" + newestCode()))).isEqualTo(base + "/data");
        assertThat(get(base + "/data").body()).contains("morag@example.com");
        assertThat(get(base + "/data.json").body()).contains("morag@example.com");
        assertThat(get(base + "/data.csv").body())
                .startsWith("name,value\r\n")
                .contains("\"email\",\"morag@example.com\"\r\n");
        assertThat(location(post(base + "/delete", ""))).isEqualTo("/account/deleted?lang=en");

        assertThat(registrants.find(contact)).isEmpty();
        assertThat(get(base + "/data").body()).contains("We keep nothing");
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
        String base = location(post("/account", "lang=en")).replace("/contact", "");
        post(base + "/contact", "by=email&contact=ailsa%40example.com");
        assertThat(get(base + "/devices").statusCode()).as("before the code").isEqualTo(404);
        post(base + "/code", "code=" + newestCode());

        assertThat(get(base + "/devices").body())
                .contains("02-00-00-00-5E-01", "Online now")
                .contains("/end\"")
                .doesNotContain("02-00-00-00-5E-02", "??");
        assertThat(post(base + "/devices", "mac=020000005e02&name=Theirs").statusCode())
                .isEqualTo(404);
        assertThat(post(base + "/devices", "mac=020000005e01&name=+").body()).contains("1 to 40 characters");
        post(base + "/devices", "mac=020000005e01&name=Tablet");
        String page = get(base + "/devices").body();
        assertThat(page).contains("Tablet").doesNotContain("name=\"mac\"");
        String id = page.replaceAll("(?s).*/devices/([A-Za-z0-9_-]{43})/name.*", "$1");
        post(base + "/devices/" + id + "/name", "name=Old+tablet");
        assertThat(get(base + "/data.json").body()).contains("Old tablet", "consents");
        post(base + "/devices/" + id + "/removal", "");
        assertThat(get(base + "/devices").body()).doesNotContain("Old tablet");
        assertThat(post(base + "/devices/" + id + "/removal", "").statusCode()).isEqualTo(404);
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
        String base = location(post("/account", "lang=pl")).replace("/contact", "");
        post(base + "/contact", "by=email&contact=isla%40example.com");
        post(base + "/code", "code=" + newestCode());

        assertThat(location(post(base + "/sessions/" + willing + "/end", ""))).isEqualTo(base + "/devices?ended");
        assertThat(get(base + "/devices?ended").body()).contains("Urządzenie jest rozłączane");
        assertThat(location(post(base + "/sessions/" + unwilling + "/end", ""))).isEqualTo(base + "/devices?refused");
        assertThat(get(base + "/devices?refused").body()).contains("rozłączy się samo");
        assertThat(post(base + "/sessions/" + theirs + "/end", "").statusCode()).isEqualTo(404);
        assertThat(location(post(base + "/delete", ""))).isEqualTo("/account/deleted?lang=pl&online");
        assertThat(get("/account/deleted?lang=pl&online").body()).contains("rozłączyła Twoje urządzenie");

        assertThat(control.asked())
                .containsExactlyInAnyOrder(
                        "the registrant " + willing,
                        "the registrant " + unwilling,
                        "the registrant " + willing,
                        "the registrant " + unwilling);
        assertThat(registrants.find(isla)).isEmpty();
    }

    private static long online(UUID registrant, String mac) {
        return DATABASE.jdbc()
                .sql("""
                        INSERT INTO radius.session
                               (nas, source, nas_identifier, acct_session_id, registrant, mac, started, last_update, heard,
                                presumed, input_octets, output_octets)
                        VALUES ('door', '192.0.2.1', '', :mac, :registrant, :mac, now(), now(), now(), false, 0, 0)
                        RETURNING id
                        """)
                .param("registrant", registrant)
                .param("mac", mac)
                .query(Long.class)
                .single();
    }

    @Test
    void openDataIsForEveryPageAndSaysWhenItIsUnchanged() throws Exception {
        HttpResponse<String> first =
                send(HttpRequest.newBuilder(), "/open-data/wifi-sites.geojson", "Origin", "https://a.example");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(send(HttpRequest.newBuilder(), "/open-data/wifi-sites.geojson", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/open-data/wifi-sites.csv").body()).startsWith("site_id,name,site_type,");
    }

    @Test
    void theSignInPageIsLightAndLeavesNoTrace() throws Exception {
        String base = location(post("/account", "lang=ur")).replace("/contact", "");
        HttpResponse<String> page = get(base + "/contact");

        int weight = page.body().length()
                + get("/resident/base.css").body().length()
                + get("/resident/form.css").body().length()
                + get("/resident/brand.css").body().length();
        assertThat(weight).isLessThan(30_000);
        assertThat(page.body()).contains("lang=\"ur\"", "dir=\"rtl\"").doesNotContain("??", " style=\"", "<script");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aJourneyThatIsOverSaysHowToStartAgain() throws Exception {
        assertThat(get("/wifi/nothing/code").statusCode()).isEqualTo(404);
        assertThat(get("/wifi/nothing/code").body()).contains("This page has expired");
    }

    private String newestCode() {
        String stored = jdbc.sql("SELECT content FROM portal.outbox_message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        return secrets.open(stored, "portal.outbox").substring(0, 6);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), path, "Accept-Language", "en");
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(form)),
                path,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String header, String value)
            throws IOException, InterruptedException {
        return http.send(
                request.uri(URI.create("http://localhost:" + port + path))
                        .header(header, value)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
