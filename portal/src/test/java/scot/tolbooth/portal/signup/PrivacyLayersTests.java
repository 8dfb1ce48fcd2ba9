package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClients;

/** The privacy notice by layers, as anybody reads it before they sign in; what it says of time is what the settings say. */
@SpringBootTest(classes = ResidentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PrivacyLayersTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static int devices = 0;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    NasClients nasClients;

    @Autowired
    Sites sites;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.radius.retention.registrants", () -> "401d");
        registry.add("tolbooth.radius.retention.warning", () -> "21d");
        registry.add("tolbooth.radius.retention.sessions", () -> "77d");
        registry.add("tolbooth.radius.outcomes.kept", () -> "19d");
        registry.add("tolbooth.portal.complaints.kept", () -> "611d");
        registry.add("tolbooth.radius.retention.audit", () -> "533d");
    }

    @BeforeEach
    void aLibrary() {
        browser = new PlainBrowser(port);
        Library.open(sites, nasClients);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLayerIsReadBeforeSignInAndLeadsToTheNext(Language language) throws Exception {
        Journey journey = journeys.arrive(
                new Arrival(
                        HotspotFamily.COOVACHILLI,
                        Library.NAS,
                        new MacAddress("0200000055" + String.format("%02x", ++devices)),
                        null,
                        null,
                        Arrival.Stage.NOT_YET,
                        Map.of("gateway", "http://10.1.0.1:3990")),
                language);
        String lang = "?lang=" + language.code();

        String collection = browser.get(journey.base() + "/contact").body();
        assertThat(collection).contains("401", "77", "/privacy" + lang).doesNotContain("??");
        String card = browser.get(journey.base() + "/card").body();
        assertThat(card).contains("77", "/privacy" + lang).doesNotContain("??", "401");

        String middle = browser.get("/privacy" + lang).body();
        assertThat(middle)
                .contains("401", "21", "77", "19", "611", "/privacy/full" + lang, "/account/complaint" + lang)
                .contains("ico.org.uk", "Data (Use and Access) Act 2025")
                .doesNotContain("??", "365", "{");

        String full = browser.get("/privacy/full" + lang).body();
        assertThat(full)
                .contains("401", "21", "77", "19", "611", "533", "/privacy" + lang, "/account/complaint" + lang)
                .contains("ico.org.uk", "6(1)(e)")
                .doesNotContain("??", "365", "730", "{");
        for (String page : List.of(collection, middle, full)) {
            assertThat(page).contains("/cookies" + lang, "/terms" + lang, "/accessibility" + lang);
        }
    }

    @Test
    void theSignInPageStaysLight() throws Exception {
        String base = browser.redirection(browser.post("/account", "lang=ur")).replace("/contact", "");

        assertThat(browser.get(base + "/contact").body().length()).isLessThan(12_000);
    }
}
