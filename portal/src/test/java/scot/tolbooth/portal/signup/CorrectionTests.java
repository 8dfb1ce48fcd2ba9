package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.registrant.Consent;
import scot.tolbooth.radius.registrant.Consents;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** Residents put right what is kept of them and take back what they agreed to, over HTTP and without cookies. */
@SpringBootTest(classes = ResidentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CorrectionTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");

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
    RememberedDevices devices;

    @Autowired
    FakeSessionControl control;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.portal.limits.per-device-hour", () -> "100");
    }

    @BeforeEach
    void open() {
        browser = new PlainBrowser(port);
    }

    @Test
    void aContactIsReplacedOnceItsCodeIsTypedAndTheOneBeforeIsTold() throws Exception {
        Registrant morag = person("morag@example.com");
        String base = account(morag);

        assertThat(browser.redirection(browser.post(base + "/change", "by=mobile&contact=07700+900555")))
                .isEqualTo(base + "/change/code");
        assertThat(browser.get(base + "/data").body())
                .as("still theirs meanwhile")
                .contains("morag@example.com");
        assertThat(browser.get(base + "/change/code").body()).contains("555").doesNotContain("07700900", "??");
        String code = outbox().newestCode();
        assertThat(browser.post(base + "/change/code", "code=" + other(code)).body())
                .contains("The code is not correct");
        assertThat(browser.redirection(browser.post(base + "/change/code", "code=" + code)))
                .isEqualTo(base + "/data?changed");

        assertThat(registrants.find(morag.id()))
                .get()
                .satisfies(now -> assertThat(now.contact()).isEqualTo(new Contact(ContactKind.MOBILE, "07700 900555")));
        assertThat(browser.get(base + "/data?changed").body()).contains("Your change has been saved", "+447700900555");
        assertThat(outbox().newestMessage())
                .contains("was changed", "01698 302527")
                .doesNotContain("900555");
        assertThat(outbox().newestRecipient()).isEqualTo("morag@example.com");
        assertThat(browser.redirection(browser.post(base + "/change/code", "code=" + code)))
                .as("a code is good once")
                .isEqualTo(base + "/change");
    }

    @Test
    void tooManyWrongCodesNeedAnotherOne() throws Exception {
        String base = account(person("tries@example.com"));
        browser.post(base + "/change", "by=email&contact=tries2%40example.com");
        String code = outbox().newestCode();
        for (int tries = 0; tries < Verification.TRIES; tries++) {
            browser.post(base + "/change/code", "code=" + other(code));
        }

        assertThat(browser.post(base + "/change/code", "code=" + code).body()).contains("Too many wrong codes");
        assertThat(registrants.find(new Contact(ContactKind.EMAIL, "tries2@example.com")))
                .isEmpty();
    }

    @Test
    void aContactOfSomebodyElseIsAnsweredLikeAnyOtherUntilItsCodeIsTyped() throws Exception {
        person("taken@example.com");
        Registrant me = person("me@example.com");
        String base = account(me);

        String known = browser.redirection(browser.post(base + "/change", "by=email&contact=taken%40example.com"));
        String knownCode = outbox().newestCode();
        assertThat(known).isEqualTo(base + "/change/code");
        assertThat(browser.post(base + "/change/code", "code=" + knownCode).body())
                .contains("has a registration of its own");

        assertThat(registrants.find(me.id()))
                .get()
                .satisfies(now -> assertThat(now.contact()).isEqualTo(me.contact()));
        assertThat(browser.post(base + "/change", "by=email&contact=me%40example.com")
                        .body())
                .contains("the contact we have already");
        assertThat(browser.post(base + "/change", "by=email&contact=nonsense").body())
                .contains("in the correct format");
    }

    @Test
    void nothingIsChangedWithoutACodeForTheAccount() throws Exception {
        Journey unverified = journeys.toAccount(Language.ENGLISH, "127.0.0.1");
        Journey nobody = journeys.toAccount(Language.ENGLISH, "127.0.0.1").verifiedAs(null);
        journeys.save(nobody);
        for (String base : List.of(unverified.base(), nobody.base())) {
            assertThat(browser.get(base + "/change").statusCode()).isEqualTo(404);
            assertThat(browser.get(base + "/consents").statusCode()).isEqualTo(404);
            assertThat(browser.post(base + "/change", "by=email&contact=a%40example.com")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(browser.post(base + "/language", "to=pl").statusCode()).isEqualTo(404);
            assertThat(browser.post(base + "/consents/withdrawal", "document=terms+of+use&version=2026-11&language=en")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theLanguageOfMessagesIsPutRight() throws Exception {
        Registrant someone = person("language@example.com");
        String base = account(someone);

        assertThat(browser.redirection(browser.post(base + "/language", "to=ur")))
                .isEqualTo(base + "/data?changed");

        assertThat(registrants.find(someone.id())).map(Registrant::language).contains("ur");
        assertThat(browser.post(base + "/language", "to=xx").statusCode()).isEqualTo(400);
    }

    @Test
    void eachConsentIsWithdrawnByItselfAndTheLastOneEndsWhatRestsOnIt() throws Exception {
        Registrant someone = person("consents@example.com");
        registrants.verified(new Contact(ContactKind.EMAIL, "consents@example.com"), "pl", "2026-12");
        devices.remember(someone.id(), new MacAddress("020000009901"), "phone");
        long session = new OpenSessions(jdbc).begin(someone.id(), "020000009901");
        control.answer(session, new NasAnswer.Acknowledged(Duration.ofMillis(3)));
        String base = account(someone);
        assertThat(browser.get(base + "/consents").body())
                .contains("2026-11", "2026-12", "Polski", "Agreed on")
                .doesNotContain("??");

        String withdraw = base + "/consents/withdrawal";
        assertThat(browser.redirection(browser.post(withdraw, "document=terms+of+use&version=2026-11&language=en")))
                .isEqualTo(base + "/consents?withdrawn");
        assertThat(consents.of(someone.id()))
                .extracting(consent -> consent.version() + " " + consent.stands())
                .containsExactly("2026-11 false", "2026-12 true");
        assertThat(devices.of(someone.id())).hasSize(1);
        assertThat(control.asked()).doesNotContain("the registrant " + session);
        browser.post(withdraw, "document=terms+of+use&version=2026-12&language=pl");

        assertThat(consents.of(someone.id())).noneMatch(Consent::stands);
        assertThat(devices.of(someone.id())).isEmpty();
        assertThat(control.asked()).contains("the registrant " + session);
        assertThat(browser.get(base + "/consents").body())
                .contains("Withdrawn on")
                .doesNotContain("/withdrawal\"");
        assertThat(browser.get(base + "/data.json").body()).contains("\"withdrawn\"");
        assertThat(browser.post(withdraw, "document=terms+of+use&version=2020-01&language=en")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyPageIsLightAndSaysEverythingInEachLanguage() throws Exception {
        String base = account(person("pages@example.com"));
        browser.post(base + "/change", "by=email&contact=pages2%40example.com");
        String styles = browser.get(browser.styles("/terms")).body();
        for (Language language : Language.all()) {
            for (String path : List.of("/data", "/change", "/change?by=email", "/change/code", "/consents")) {
                HttpResponse<String> page =
                        browser.get(base + path + (path.contains("?") ? "&" : "?") + "lang=" + language.code());
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

    private Registrant person(String address) {
        return registrants.verified(new Contact(ContactKind.EMAIL, address), "en", "2026-11");
    }

    private String account(Registrant person) {
        Journey journey = journeys.toAccount(Language.ENGLISH, "127.0.0.1").verifiedAs(person.id());
        journeys.save(journey);
        return journey.base();
    }

    private PlainBrowser.Outbox outbox() {
        return new PlainBrowser.Outbox(jdbc, secrets);
    }

    /** Another code than that one. */
    private static String other(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }
}
