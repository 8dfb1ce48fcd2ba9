package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
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
import scot.tolbooth.portal.passpoint.SampleFiles;
import scot.tolbooth.radius.passpoint.PasspointCredentials;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** A resident takes profiles for the encrypted network, over HTTP, by a client that keeps no cookies. */
@SpringBootTest(classes = ResidentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EncryptedWifiTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Registrants registrants;

    @Autowired
    PasspointCredentials credentials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.passpoint.realm", () -> "wifi.example.test");
        registry.add("tolbooth.passpoint.server-names", () -> "aaa.example.test");
        registry.add(
                "tolbooth.passpoint.root-certificate",
                () -> SampleFiles.rootCertificate().toString());
        registry.add(
                "tolbooth.passpoint.signing.key-store",
                () -> SampleFiles.keyStore("secret").toString());
        registry.add("tolbooth.passpoint.signing.password", () -> "secret");
    }

    @BeforeEach
    void open() {
        browser = new PlainBrowser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apple", "android", "windows"})
    void aResidentTakesAProfileForTheirDeviceAndTakesItBack(String platform) throws Exception {
        String contact = platform + "@example.com";
        String base = verified(contact);
        assertThat(browser.get(base + "/data").body()).contains("/encrypted-wifi");

        String page = browser.post(base + "/encrypted-wifi", "name=Phone&platform=" + platform)
                .body();

        String link = page.replaceAll("(?s).*<a class=\"button\" href=\"([^\"]+)\".*", "$1");
        HttpResponse<String> profile = browser.get(link.substring(link.indexOf("/encrypted-wifi/")));
        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(profile.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(profile.headers().firstValue("Content-Type").orElse("")).isEqualTo(type(platform));
        String content = profile.body();
        assertThat(platform.equals("android") ? subscription(content) : content).contains("@wifi.example.test");
        assertThat(link.startsWith("ms-settings:wifi-provisioning?uri=https://wifi.example.test/"))
                .isEqualTo(platform.equals("windows"));

        String list = browser.get(base + "/encrypted-wifi").body();
        String username = list.replaceAll("(?s).*/encrypted-wifi/([a-z0-9]{16})/removal.*", "$1");
        assertThat(browser.get(base + "/data.json").body())
                .contains("encrypted Wi-Fi", "Phone")
                .doesNotContain(username);
        browser.post(base + "/encrypted-wifi/" + username + "/removal", "");
        assertThat(credentials.of(registrant(contact))).isEmpty();
        assertThat(browser.get(link.substring(link.indexOf("/encrypted-wifi/"))).statusCode())
                .as("after its removal")
                .isEqualTo(404);
    }

    @Test
    void nobodyTakesBackWhatIsAnothers() throws Exception {
        String base = verified("first@example.com");
        UUID other = registrants
                .verified(new Contact(ContactKind.EMAIL, "second@example.com"), "en", "2026-11")
                .id();
        assertThat(credentials.issue(other, "Theirs", Duration.ofDays(1))).isPresent();
        String theirs = credentials.of(other).get(0).username();

        assertThat(browser.post(base + "/encrypted-wifi/" + theirs + "/removal", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get(base + "/encrypted-wifi").body()).doesNotContain("Theirs");
        assertThat(credentials.of(other)).hasSize(1);
    }

    @Test
    void aKeyCollectsAFewTimesOnly() throws Exception {
        UUID registrant = registrants
                .verified(new Contact(ContactKind.EMAIL, "third@example.com"), "en", "2026-11")
                .id();
        String key = credentials.issue(registrant, "Tablet", Duration.ofDays(1)).orElseThrow();

        for (int i = 0; i < 5; i++) {
            assertThat(browser.get("/encrypted-wifi/" + key + "/wifi.config").statusCode())
                    .isEqualTo(200);
        }

        assertThat(browser.get("/encrypted-wifi/" + key + "/wifi.config").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/encrypted-wifi/" + "0".repeat(32) + "/wifi.config")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDeviceWithoutANameAndAnEleventhDeviceAreToldWhy() throws Exception {
        String base = verified("fourth@example.com");
        assertThat(browser.post(base + "/encrypted-wifi", "name=+&platform=apple")
                        .body())
                .contains("1 to 40 characters");
        UUID registrant = registrant("fourth@example.com");
        for (int i = 0; i < PasspointCredentials.MOST; i++) {
            credentials.issue(registrant, "Device " + i, Duration.ofDays(1));
        }

        assertThat(browser.post(base + "/encrypted-wifi", "name=One+more&platform=apple")
                        .body())
                .contains("Remove one first", "value=\"One more\"");
    }

    @Test
    void whoHasNotShownTheirContactSeesNothing() throws Exception {
        String base = browser.redirection(browser.post("/account", "lang=en")).replace("/contact", "");

        assertThat(browser.get(base + "/encrypted-wifi").statusCode()).isEqualTo(404);
        assertThat(browser.post(base + "/encrypted-wifi", "name=Phone&platform=apple")
                        .statusCode())
                .isEqualTo(404);
    }

    private String verified(String email) throws Exception {
        registrants.verified(new Contact(ContactKind.EMAIL, email), "en", "2026-11");
        String base = browser.redirection(browser.post("/account", "lang=en")).replace("/contact", "");
        browser.signIn(base, email, new PlainBrowser.Outbox(jdbc, secrets));
        return base;
    }

    private UUID registrant(String email) {
        return registrants
                .find(new Contact(ContactKind.EMAIL, email))
                .orElseThrow()
                .id();
    }

    private static String type(String platform) {
        return switch (platform) {
            case "apple" -> "application/x-apple-aspen-config";
            case "android" -> "application/x-wifi-config";
            default -> "application/xaml+xml";
        };
    }

    /** Of the message within the message. */
    private static String subscription(String base64) {
        List<String> parts = List.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8)
                .split("--passpoint-profile", -1));
        String part = parts.get(1);
        return new String(
                Base64.getMimeDecoder().decode(part.substring(part.indexOf("\r\n\r\n") + 4)), StandardCharsets.UTF_8);
    }
}
