package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.registrant.Consent;
import scot.tolbooth.radius.registrant.Consents;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** People who come back after the terms of use have changed, over HTTP, without JavaScript and cookies. */
@SpringBootTest(
        classes = {ResidentApplication.class, NotedGrants.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChangedTermsJourneyTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final String OLD = "2026-11";
    private static final String NEW = "2027-01";
    private static int people = 0;
    private static int devices = 0;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    Registrants registrants;

    @Autowired
    Consents consents;

    @Autowired
    NasClients nasClients;

    @Autowired
    Sites sites;

    @Autowired
    NotedGrants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    private String email = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.portal.terms-version", () -> NEW);
        registry.add("tolbooth.portal.terms-changes.en", () -> "Servers are not allowed any more.");
        registry.add("tolbooth.portal.terms-changes.pl", () -> "Serwery nie są już dozwolone.");
    }

    @BeforeEach
    void somebodyElse() {
        browser = new PlainBrowser(port);
        Library.open(sites, nasClients);
        people++;
        email = "returning" + people + "@example.com";
    }

    @Test
    void whoeverAgreedToAnEarlierVersionIsAskedOnceBeforeTheyGoOn() throws Exception {
        UUID person = registered();
        Journey journey = arrived();

        assertThat(browser.signIn(journey.base(), email, outbox())).isEqualTo(journey.base() + "/connect");
        assertThat(browser.redirection(browser.get(journey.base() + "/connect")))
                .isEqualTo(journey.base() + "/terms");
        assertThat(browser.redirection(browser.get(journey.base() + "/go"))).isEqualTo(journey.base() + "/connect");
        assertThat(browser.get(journey.base() + "/terms").body())
                .contains("The terms of use have changed", "Servers are not allowed any more.", "Use it lawfully")
                .doesNotContain("??", "<script", " style=\"");
        assertThat(consents.of(person)).extracting(Consent::version).containsExactly(OLD);

        assertThat(browser.get(journey.base() + "/terms?lang=pl").body()).contains("Serwery nie są już dozwolone.");
        assertThat(browser.redirection(browser.post(journey.base() + "/terms", "")))
                .isEqualTo(journey.base());

        assertThat(browser.get(journey.base() + "/connect").statusCode()).isEqualTo(200);
        browser.get(journey.base() + "/go");
        assertThat(grants.lastRequest().registrant()).isEqualTo(person);
        assertThat(registrants.find(person).orElseThrow().termsAccepted()).isEqualTo(NEW);
        assertThat(consents.of(person))
                .extracting(Consent::version, Consent::language)
                .containsExactly(tuple(OLD, "en"), tuple(NEW, "pl"));
        Journey later = arrived();
        browser.signIn(later.base(), email, outbox());
        assertThat(browser.get(later.base() + "/connect").statusCode())
                .as("asked once")
                .isEqualTo(200);
    }

    @Test
    void whatIsNewIsSaidInEnglishWhereNobodySaidItInTheirs() throws Exception {
        registered();
        Journey journey = arrived();
        browser.signIn(journey.base(), email, outbox());

        assertThat(browser.get(journey.base() + "/terms?lang=ur").body())
                .contains("<p lang=\"en\" dir=\"ltr\">Servers are not allowed any more.</p>");
    }

    @Test
    void whoeverDoesNotAgreeIsLeftOutAndAskedAgain() throws Exception {
        UUID person = registered();
        Journey journey = arrived();
        browser.signIn(journey.base(), email, outbox());

        assertThat(browser.get(journey.base() + "/terms/refused").body())
                .contains("That is your choice", journey.base() + "/terms", "/account?lang=en")
                .doesNotContain("??");

        assertThat(browser.redirection(browser.get(journey.base() + "/connect")))
                .isEqualTo(journey.base() + "/terms");
        assertThat(registrants.find(person).orElseThrow().termsAccepted()).isEqualTo(OLD);
    }

    @Test
    void whoeverIsNewAgreesByAskingForACode() throws Exception {
        Journey journey = arrived();
        browser.signIn(journey.base(), email, outbox());

        assertThat(browser.get(journey.base() + "/connect").statusCode()).isEqualTo(200);
        assertThat(registrants.find(contact()).orElseThrow().termsAccepted()).isEqualTo(NEW);
    }

    @Test
    void theirDataIsTheirsWhateverTheyAgreeToAndTheyMayAgreeThere() throws Exception {
        UUID person = registered();
        String base = browser.redirection(browser.post("/account", "lang=en")).replace("/contact", "");
        assertThat(browser.signIn(base, email, outbox())).isEqualTo(base + "/data");

        assertThat(browser.get(base + "/data").body())
                .contains(email, "The terms of use have changed", base + "/terms");
        browser.post(base + "/terms", "");

        assertThat(registrants.find(person).orElseThrow().termsAccepted()).isEqualTo(NEW);
        assertThat(browser.get(base + "/data").body()).doesNotContain("The terms of use have changed");
        assertThat(browser.redirection(browser.get(base + "/terms"))).isEqualTo(base);
    }

    @Test
    void nobodyAgreesForSomebodyElseBeforeTheCode() throws Exception {
        UUID person = registered();
        Journey journey = arrived();
        browser.post(journey.base() + "/contact", "by=email&contact=" + email);

        browser.post(journey.base() + "/terms", "");

        assertThat(registrants.find(person).orElseThrow().termsAccepted()).isEqualTo(OLD);
    }

    @Test
    void whatIsNewIsSaidInALanguageThatIsSpoken() {
        assertThatThrownBy(() -> new TermsChanges(Map.of("fr", "Nouveau")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not fr");
        assertThat(new TermsChanges(Map.of()).in(Language.ENGLISH)).isEmpty();
    }

    private UUID registered() {
        return registrants.verified(contact(), "en", OLD).id();
    }

    private Contact contact() {
        return new Contact(ContactKind.EMAIL, email);
    }

    private Journey arrived() {
        return journeys.arrive(
                new Arrival(
                        HotspotFamily.COOVACHILLI,
                        Library.NAS,
                        new MacAddress(String.format("02000000aa%02x", ++devices)),
                        null,
                        null,
                        Arrival.Stage.NOT_YET,
                        Map.of("gateway", "http://10.1.0.1:3990", "challenge", "00112233445566778899aabbccddeeff")),
                Language.ENGLISH);
    }

    private PlainBrowser.Outbox outbox() {
        return new PlainBrowser.Outbox(jdbc, secrets);
    }
}
