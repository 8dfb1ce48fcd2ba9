package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Scope;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.policy.Terms;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What follows a sign-in, over HTTP, by a client that keeps no cookies. */
@SpringBootTest(classes = ResidentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AfterSignInTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static int people = 0;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    Registrants registrants;

    @Autowired
    NasClients nasClients;

    @Autowired
    Sites sites;

    @Autowired
    Policies policies;

    @Autowired
    FakeSessionControl control;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.radius.policy.session-timeout", () -> "8h");
    }

    @BeforeEach
    void aLibrary() {
        browser = new PlainBrowser(port);
        Library.open(sites, nasClients);
    }

    @Test
    void aDeviceThatHasNotSignedInIsCaptiveAndToldWhereToGo() throws Exception {
        Journey journey = arrival("020000007701");

        HttpResponse<String> answer = browser.get("/captive-portal/" + journey.token());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/captive+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"captive\":true,\"user-portal-url\":\"https://wifi.example.test" + journey.base()
                                + "\",\"venue-info-url\":\"https://wifi.example.test/find?lang=en\",\"can-extend-session\":false}");
        HttpResponse<String> unknown = browser.get("/captive-portal/unknown");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void aDeviceThatIsOnlineLearnsWhatItHasLeft() throws Exception {
        Journey journey = signedIn("020000007702");
        online(journey, "020000007702", Duration.ofMinutes(1));
        jdbc.sql(
                        "UPDATE radius.session SET input_octets = 300000000, output_octets = 100000000 WHERE mac = '020000007702'")
                .update();

        JsonNode answer = state(journey);

        assertThat(answer.get("captive").asBoolean()).isFalse();
        assertThat(answer.get("seconds-remaining").asLong()).isBetween(8 * 3600L - 180, 8 * 3600L - 60);
        assertThat(answer.has("bytes-remaining"))
                .as("nothing limits the volume")
                .isFalse();
        policies.save(
                new PolicyRule(
                        new RuleName("volume"), Scope.EVERYWHERE, new Terms(Map.of(Term.QUOTA, 1_000_000_000L)), 0),
                Change.by("test"));
        assertThat(state(journey).get("bytes-remaining").asLong()).isEqualTo(600_000_000);
        String page = browser.get(journey.base() + "/online").body();
        assertThat(page).containsPattern("7 hours and 5[789] minutes left").doesNotContain("??", "<script");
    }

    @Test
    void anotherDeviceOfTheSamePersonIsStillCaptive() throws Exception {
        Journey journey = signedIn("020000007703");
        online(journey, "020000007704", Duration.ofMinutes(1));

        assertThat(state(journey).get("captive").asBoolean()).isTrue();
        assertThat(browser.get(journey.base() + "/online").body()).doesNotContain("left.", "/online/end");
    }

    @Test
    void aDeviceGetsAnswersForLongerThanItsPagesAreOpen() throws Exception {
        Journey journey = signedIn("020000007705");
        online(journey, "020000007705", Duration.ofHours(5));
        jdbc.sql("UPDATE portal.journey SET expires = now() - interval '5 hours' WHERE id = :id")
                .param("id", journey.id())
                .update();

        JsonNode answer = state(journey);

        assertThat(answer.get("captive").asBoolean()).isFalse();
        assertThat(answer.get("user-portal-url").asString()).isEqualTo("https://wifi.example.test/account");
        jdbc.sql("UPDATE radius.session SET stopped = now(), last_update = now() WHERE mac = '020000007705'")
                .update();
        assertThat(state(journey).get("captive").asBoolean()).isTrue();
        assertThat(state(journey).has("user-portal-url"))
                .as("only the NAS leads to a new journey")
                .isFalse();
    }

    @Test
    void whereNoNasReportsSessionsADeviceIsOnlineForAsLongAsItWasAllowed() throws Exception {
        Journey journey = signedIn("020000007711", HotspotFamily.UNIFI);
        assertThat(state(journey).get("captive").asBoolean())
                .as("the controller has not let it in")
                .isTrue();
        journeys.save(journey.online());

        JsonNode answer = state(journey);

        assertThat(answer.get("captive").asBoolean()).isFalse();
        assertThat(answer.get("seconds-remaining").asLong()).isBetween(8 * 3600L - 120, 8 * 3600L);
        assertThat(browser.get(journey.base() + "/online").body())
                .containsPattern("7 hours and 5[89] minutes left|8 hours left")
                .doesNotContain("/online/end", "??");
        jdbc.sql("UPDATE portal.journey SET arrived = now() - interval '9 hours' WHERE id = :id")
                .param("id", journey.id())
                .update();
        assertThat(state(journey).get("captive").asBoolean()).isTrue();
    }

    @Test
    void withoutATokenADeviceIsKnownByItsAddressOnlyWhereThatTells() throws Exception {
        String nas = "/captive-portal/nas/" + Library.NAS.value();
        assertThat(browser.get(nas).statusCode())
                .as("no address is known there")
                .isEqualTo(404);
        assertThat(browser.get("/captive-portal/nas/no-such-nas").statusCode()).isEqualTo(404);
        assertThat(browser.get("/captive-portal/nas/%20").statusCode()).isEqualTo(404);
        Journey other = signedIn("020000007712");
        online(other, "020000007712", Duration.ofMinutes(1));
        address("020000007712", "127.0.0.77");
        HttpResponse<String> captive = browser.get(nas);
        assertThat(captive.headers().firstValue("Content-Type")).contains("application/captive+json");
        assertThat(captive.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(captive.body())
                .isEqualTo("{\"captive\":true,\"venue-info-url\":\"https://wifi.example.test/find\","
                        + "\"can-extend-session\":false}");

        Journey mine = signedIn("020000007713");
        online(mine, "020000007713", Duration.ofMinutes(1));
        address("020000007713", "127.0.0.1");

        JsonNode answer = JSON.readTree(browser.get(nas).body());
        assertThat(answer.get("captive").asBoolean()).isFalse();
        assertThat(answer.get("user-portal-url").asString()).isEqualTo("https://wifi.example.test/account");
        assertThat(answer.get("seconds-remaining").asLong()).isBetween(8 * 3600L - 180, 8 * 3600L - 60);
        nasClients.save(
                new NasClient(
                        new NasName("mot-nat-nas-1"),
                        CidrBlock.of("127.0.0.0/24"),
                        null,
                        NasVendor.COOVACHILLI,
                        null,
                        true,
                        0),
                "radius secret",
                null,
                Change.by("test"));
        jdbc.sql("UPDATE radius.session SET nas = 'mot-nat-nas-1' WHERE mac = '020000007713'")
                .update();
        assertThat(browser.get("/captive-portal/nas/mot-nat-nas-1").statusCode())
                .as("the NAS's own address is that of everybody behind it")
                .isEqualTo(404);
    }

    @Test
    void aResidentEndsTheirSessionFromThePageThatSaysTheyAreOnline() throws Exception {
        Journey journey = signedIn("020000007706");
        long session = online(journey, "020000007706", Duration.ofMinutes(5));
        control.answer(session, new NasAnswer.NoAnswer(3, 0));
        assertThat(browser.redirection(browser.post(journey.base() + "/online/end", "")))
                .isEqualTo(journey.base() + "/online?refused");
        control.answer(session, new NasAnswer.Acknowledged(Duration.ofMillis(3)));

        assertThat(browser.redirection(browser.post(journey.base() + "/online/end", "")))
                .isEqualTo(journey.base() + "/online?ended");

        assertThat(browser.get(journey.base() + "/online?ended").body())
                .contains("This device is being disconnected")
                .doesNotContain("You are online", "/online/end");
        assertThat(control.asked()).contains("the registrant " + session);
    }

    @Test
    void anAnswerIsCountedOnceAndKeptWithoutAnythingAboutAnybody() throws Exception {
        Journey journey = signedIn("020000007707");
        assertThat(browser.get(journey.base() + "/online").body()).contains("How satisfied are you");

        browser.post(journey.base() + "/online/answer", "score=9");
        browser.post(journey.base() + "/online/answer", "score=4");
        browser.post(journey.base() + "/online/answer", "score=1");

        assertThat(jdbc.sql("SELECT site || ' ' || score || ' ' || answers FROM portal.satisfaction")
                        .query(String.class)
                        .list())
                .containsExactly("LIB-001 4 1");
        assertThat(browser.get(journey.base() + "/online").body())
                .contains("Thank you")
                .doesNotContain("name=\"score\"");
    }

    /** Phones leave the Wi-Fi and join it again several times in half an hour. */
    @Test
    void whoeverCameOnlineEachTimeIsNotTakenForSomebodyWhomTheNasDoesNotLetIn() throws Exception {
        Journey journey = signedIn("020000007721");
        journeys.save(journey.withHandOvers(HandOver.TRIES));
        assertThat(browser.get(journey.base() + "/connect").body())
                .contains("action=\"" + journey.base() + "/connect\"");

        online(journey, "020000007721", Duration.ofMinutes(1));
        browser.get(journey.base() + "/online");

        assertThat(browser.get(journey.base() + "/connect").body()).contains(journey.base() + "/go");
    }

    @Test
    void whoHasNotSignedInIsNotAsked() throws Exception {
        Journey journey = arrival("020000007708");

        assertThat(browser.redirection(browser.get(journey.base() + "/online"))).isEqualTo(journey.base());
        long before = answers();
        browser.post(journey.base() + "/online/answer", "score=5");
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void aComplaintReachesStaffWithAReferenceAndADayToAnswerBy() throws Exception {
        String page = browser.post("/account/complaint", "text=No+Wi-Fi+%3Cb%3E&reply=morag%40example.com&lang=en")
                .body();

        String reference = page.replaceAll("(?s).*(WIFI-[0-9A-Z]{8}).*", "$1");
        assertThat(reference).matches("WIFI-[0-9A-Z]{8}");
        assertThat(jdbc.sql("SELECT state FROM portal.staff_message WHERE kind = 'complaints' AND key = :key")
                        .param("key", reference)
                        .query(String.class)
                        .list())
                .containsExactly("kept");
        assertThat(jdbc.sql("SELECT content FROM portal.staff_message WHERE key = :key")
                        .param("key", reference)
                        .query(String.class)
                        .single())
                .as("sealed")
                .doesNotContain("morag", "No Wi-Fi");
        assertThat(jdbc.sql("SELECT count(*) FROM portal.complaint WHERE reference = :key AND settled IS NULL")
                        .param("key", reference)
                        .query(Long.class)
                        .single())
                .as("kept when the message is gone")
                .isEqualTo(1);
    }

    @Test
    void tooManyComplaintsFromOneAddressAreRefusedWhicheverNodeTookThem() throws Exception {
        jdbc.sql("DELETE FROM portal.complaint").update();
        for (int number = 0; number < 6; number++) {
            assertThat(browser.post("/account/complaint", "text=No+Wi-Fi").statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = browser.post("/account/complaint", "text=Still+no+Wi-Fi");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Still no Wi-Fi");
        jdbc.sql("UPDATE portal.complaint SET received = received - interval '61 minutes'")
                .update();
        assertThat(browser.post("/account/complaint", "text=No+Wi-Fi").statusCode())
                .isEqualTo(200);
        jdbc.sql("DELETE FROM portal.complaint").update();
    }

    @Test
    void nothingTypedIsLostWhateverGoesWrong() throws Exception {
        HttpResponse<String> empty = browser.post("/account/complaint", "text=+&reply=ask+for+Morag&lang=pl");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Wpisz swoją skargę", "ask for Morag");

        String text = "x".repeat(4_001);
        HttpResponse<String> tooLong = browser.post("/account/complaint", "text=" + text);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains(text);

        jdbc.sql("ALTER TABLE portal.complaint RENAME TO complaint_away").update();
        try {
            String typed = URLEncoder.encode("<script>alert(1)</script> It is slow", StandardCharsets.UTF_8);
            HttpResponse<String> failed = browser.post("/account/complaint", "text=" + typed);
            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(failed.body())
                    .contains("It is slow", "Nothing you typed is lost")
                    .doesNotContain("<script>");
        } finally {
            jdbc.sql("ALTER TABLE portal.complaint_away RENAME TO complaint").update();
        }
    }

    @Test
    void everyPageIsLightAndSaysEverythingInEachLanguage() throws Exception {
        String styles = browser.get(browser.styles("/terms")).body();
        Journey journey = signedIn("020000007709");
        online(journey, "020000007709", Duration.ofMinutes(5));
        for (Language language : Language.all()) {
            for (String path : new String[] {
                journey.base() + "/online", "/account/complaint", "/cookies", "/accessibility", "/privacy", "/terms"
            }) {
                HttpResponse<String> page = browser.get(path + "?lang=" + language.code());
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body())
                        .as(path + " " + language)
                        .contains("lang=\"" + language.code() + "\"")
                        .doesNotContain("??", " style=\"", "<script");
                assertThat((page.body() + styles).getBytes(StandardCharsets.UTF_8).length)
                        .as(path + " " + language)
                        .isLessThan(30_000);
                assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    private void address(String mac, String address) {
        jdbc.sql("UPDATE radius.session SET framed_address = :address WHERE mac = :mac")
                .param("address", address)
                .param("mac", mac)
                .update();
    }

    private Journey arrival(String mac) {
        return arrival(mac, HotspotFamily.COOVACHILLI);
    }

    private Journey arrival(String mac, HotspotFamily family) {
        return journeys.arrive(
                new Arrival(
                        family,
                        Library.NAS,
                        new MacAddress(mac),
                        null,
                        null,
                        Arrival.Stage.NOT_YET,
                        Map.of("gateway", "http://10.1.0.1:3990")),
                Language.ENGLISH);
    }

    private Journey signedIn(String mac) {
        return signedIn(mac, HotspotFamily.COOVACHILLI);
    }

    private Journey signedIn(String mac, HotspotFamily family) {
        people++;
        UUID person = registrants
                .verified(new Contact(ContactKind.EMAIL, "p" + people + "@example.com"), "en", "2026-11")
                .id();
        Journey journey = arrival(mac, family).verifiedAs(person);
        journeys.save(journey);
        return journey;
    }

    private long online(Journey journey, String mac, Duration since) {
        return new OpenSessions(jdbc).begin(Library.NAS.value(), journey.registrant(), mac, since);
    }

    private long answers() {
        return jdbc.sql("SELECT coalesce(sum(answers), 0) FROM portal.satisfaction")
                .query(Long.class)
                .single();
    }

    private JsonNode state(Journey journey) throws IOException, InterruptedException {
        return JSON.readTree(browser.get("/captive-portal/" + journey.token()).body());
    }
}
