package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.openid.SampleProvider;
import scot.tolbooth.portal.openid.SampleProvider.Fault;
import scot.tolbooth.portal.openid.Trouble;
import scot.tolbooth.portal.passpoint.SampleFiles;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.IdentityLinks;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** Residents come to their data by an identity provider, over HTTP and without cookies at this service. */
@SpringBootTest(classes = ResidentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenIdSignInTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final SampleProvider PROVIDER = new SampleProvider();
    private static final String SERVICE = "https://wifi.example.test";

    private final HttpClient there = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    Registrants registrants;

    @Autowired
    IdentityLinks links;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.public-url", () -> SERVICE);
        registry.add("tolbooth.openid.residents.issuer", PROVIDER::issuer);
        registry.add("tolbooth.openid.residents.client-id", () -> SampleProvider.CLIENT);
        registry.add("tolbooth.openid.residents.scopes", () -> "openid,email,phone");
        registry.add(
                "tolbooth.openid.residents.key.key-store",
                () -> SampleFiles.keyStore("secret").toString());
        registry.add("tolbooth.openid.residents.key.password", () -> "secret");
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @BeforeEach
    void open() {
        browser = new PlainBrowser(port);
    }

    @AfterEach
    void behave() {
        PROVIDER.misbehave();
        PROVIDER.serviceIsAt("");
        PROVIDER.showPage(false);
    }

    @Test
    void aResidentLinksTheirAccountAndUsesItFromThenOn() throws Exception {
        Registrant morag = person("morag@example.com");
        PROVIDER.person("subject-of-morag", Map.of());
        String base = account(morag);
        assertThat(browser.get(base + "/data").body()).contains("Signing in with ScotAccount");
        assertThat(browser.get(base + "/openid").body()).contains("Use ScotAccount from now on");

        String asked = answer(browser.redirection(browser.get(base + "/openid/link")));
        assertThat(links.of(morag.id()))
                .as("before they say that they are meant")
                .isEmpty();
        String page = browser.get(asked).body();
        assertThat(page).contains("Is this you?", "m•••@example.com", "Yes, use ScotAccount from now on");
        String linked = browser.redirection(browser.post(asked, ""));
        assertThat(browser.get(linked).body())
                .contains("Your change has been saved", "sign-in by an account elsewhere");
        assertThat(links.of(morag.id())).isPresent();

        assertThat(browser.get("/account").body()).contains("Sign in with ScotAccount");
        String confirmation = signIn();
        assertThat(browser.get(confirmation.replace("/openid/confirmation", "/data"))
                        .statusCode())
                .as("before they say that they are meant")
                .isEqualTo(404);
        String data = browser.redirection(browser.post(confirmation, ""));
        assertThat(data).endsWith("/data");
        assertThat(browser.get(data).body()).contains("morag@example.com", "last used");
        assertThat(browser.redirection(browser.get(confirmation)))
                .as("asked once")
                .isEqualTo(data);
        assertThat(browser.get(data.replace("/data", "/openid")).body()).contains("has been linked since");
        assertThat(jdbc.sql("SELECT string_agg(a::text, ' ') FROM portal.openid_answer a")
                        .query(String.class)
                        .single())
                .doesNotContain("subject-of-morag");

        String own = data.replace("/data", "");
        assertThat(browser.redirection(browser.post(own + "/openid/removal", "")))
                .isEqualTo(own + "/data?changed");
        assertThat(links.of(morag.id())).isEmpty();
        assertThat(signIn()).endsWith("/problem/unknown?lang=en");
    }

    @Test
    void whoSignsOutIsSignedOutThereToo() throws Exception {
        Registrant ailsa = person("ailsa@example.com");
        PROVIDER.person("subject-of-ailsa", Map.of());
        links.link(ailsa.id(), links.key(PROVIDER.issuer(), "subject-of-ailsa"), by());
        String data = browser.redirection(browser.post(signIn(), ""));
        String own = data.replace("/data", "");
        assertThat(browser.get(own + "/openid").body()).contains("Sign out here and at ScotAccount");

        String away = browser.redirection(browser.get(own + "/openid/sign-out"));

        assertThat(away).startsWith(PROVIDER.issuer() + "/logout?");
        assertThat(SampleProvider.parameters(URI.create(away).getRawQuery()))
                .containsEntry("post_logout_redirect_uri", SERVICE + "/account/openid/signed-out")
                .containsKey("id_token_hint");
        assertThat(browser.get(data).statusCode()).isEqualTo(404);
        assertThat(browser.get("/account/openid/signed-out").body()).contains("You are signed out");
    }

    @Test
    void deletingOnesDataDeletesTheLink() throws Exception {
        Registrant isla = person("isla@example.com");
        PROVIDER.person("subject-of-isla", Map.of());
        links.link(isla.id(), links.key(PROVIDER.issuer(), "subject-of-isla"), by());
        String data = browser.redirection(browser.post(signIn(), ""));

        browser.post(data.replace("/data", "/delete"), "");

        assertThat(links.registrant(links.key(PROVIDER.issuer(), "subject-of-isla")))
                .isEmpty();
        assertThat(signIn()).endsWith("/problem/unknown?lang=en");
    }

    @Test
    void anAccountOfAnotherRegistrationIsNotLinkedTwice() throws Exception {
        PROVIDER.person("subject-of-two", Map.of());
        links.link(person("one@example.com").id(), links.key(PROVIDER.issuer(), "subject-of-two"), by());
        Registrant other = person("two@example.com");

        assertThat(answer(browser.redirection(browser.get(account(other) + "/openid/link"))))
                .isEqualTo("/account/openid/problem/taken?lang=en");

        assertThat(links.of(other.id())).isEmpty();
    }

    @Test
    void ofTwoWhoLinkOneAccountAtTheSameTimeOneDoes() throws Exception {
        PROVIDER.person("subject-of-both", Map.of());
        String first = answer(browser.redirection(browser.get(account(person("a@example.com")) + "/openid/link")));
        String second = answer(browser.redirection(browser.get(account(person("b@example.com")) + "/openid/link")));

        assertThat(browser.redirection(browser.post(first, ""))).endsWith("/data?changed");
        assertThat(browser.redirection(browser.post(second, ""))).isEqualTo("/account/openid/problem/taken?lang=en");
    }

    /** Whoever begins and sends the address to somebody else gets nothing of what that person opens. */
    @Test
    void nobodyWhoOnlyBeganGetsIn() throws Exception {
        Registrant victim = person("victim@example.com");
        PROVIDER.person("subject-of-victim", Map.of());
        links.link(victim.id(), links.key(PROVIDER.issuer(), "subject-of-victim"), by());
        Registrant attacker = person("attacker@example.com");
        String began = account(attacker);

        String confirmation = answer(browser.redirection(browser.get(began + "/openid/link")));

        assertThat(confirmation).isEqualTo("/account/openid/problem/taken?lang=en");
        PROVIDER.person("subject-of-another", Map.of());
        confirmation = answer(browser.redirection(browser.get(began + "/openid/link")));
        assertThat(confirmation).doesNotStartWith(began);
        assertThat(browser.post(began + "/openid/confirmation", "").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(confirmation).body()).as("whose it would become").contains("a•••@example.com");
        assertThat(links.of(attacker.id())).isEmpty();
    }

    @Test
    void aVerifiedContactStandsForACodeToItAndAnUnverifiedOneDoesNot() throws Exception {
        person("claimed@example.com");
        registrants.verified(new Contact(ContactKind.MOBILE, "07700 900777"), "en", "2026-11");

        PROVIDER.person("c1", Map.of("email", "claimed@example.com", "email_verified", false));
        assertThat(signIn()).endsWith("/problem/unknown?lang=en");
        PROVIDER.person("c1", Map.of("email", "claimed@example.com"));
        assertThat(signIn()).endsWith("/problem/unknown?lang=en");
        PROVIDER.person("c1", Map.of("email", "claimed@example.com", "email_verified", "true"));
        assertThat(signIn()).as("a text is no truth").endsWith("/problem/unknown?lang=en");
        PROVIDER.person("c1", Map.of("email", "Claimed@example.com", "email_verified", true));
        assertThat(browser.get(browser.redirection(browser.post(signIn(), ""))).body())
                .contains("claimed@example.com");
        PROVIDER.person("c2", Map.of("phone_number", "+447700900777", "phone_number_verified", true));
        assertThat(browser.get(browser.redirection(browser.post(signIn(), ""))).body())
                .contains("+447700900777");
        PROVIDER.person("c3", Map.of("email", "not an address", "email_verified", true));
        assertThat(signIn()).endsWith("/problem/unknown?lang=en");
    }

    @Test
    void anAnswerIsGoodOnce() throws Exception {
        PROVIDER.person("subject-of-once", Map.of());
        links.link(person("once@example.com").id(), links.key(PROVIDER.issuer(), "subject-of-once"), by());
        String back = provider(browser.redirection(browser.get("/account/openid")));
        assertThat(browser.redirection(browser.get(back))).endsWith("/openid/confirmation");

        assertThat(browser.redirection(browser.get(back))).isEqualTo("/account/openid/problem/over?lang=en");
        assertThat(browser.redirection(browser.get("/account/openid/return?code=a&state=b")))
                .isEqualTo("/account/openid/problem/over?lang=en");
        assertThat(browser.redirection(browser.get("/account/openid/return")))
                .isEqualTo("/account/openid/problem/over?lang=en");
    }

    /** A code that somebody took elsewhere fits no request but its own (PKCE). */
    @Test
    void aCodeOfAnotherRequestIsRefused() throws Exception {
        PROVIDER.person("subject-of-code", Map.of());
        Map<String, String> theirs =
                SampleProvider.parameters(URI.create(provider(browser.redirection(browser.get("/account/openid"))))
                        .getRawQuery());
        Map<String, String> mine =
                SampleProvider.parameters(URI.create(provider(browser.redirection(browser.get("/account/openid"))))
                        .getRawQuery());

        assertThat(browser.redirection(browser.get("/account/openid/return?code=" + theirs.get("code") + "&state="
                        + URLEncoder.encode(mine.getOrDefault("state", ""), StandardCharsets.UTF_8) + "&iss="
                        + URLEncoder.encode(PROVIDER.issuer(), StandardCharsets.UTF_8))))
                .isEqualTo("/account/openid/problem/refused?lang=en");
        assertThat(PROVIDER.refusals()).contains("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED, cancelled",
        "BUSY, away",
        "ODD_ERROR, refused",
        "ANSWER_OF_ANOTHER, mixed-up",
        "NAMELESS_ANSWER, mixed-up",
        "ANOTHER_ISSUER, mixed-up",
        "ANOTHER_AUDIENCE, mixed-up",
        "FURTHER_AUDIENCE, mixed-up",
        "ANOTHER_NONCE, mixed-up",
        "NO_NONCE, mixed-up",
        "EXPIRED, clock",
        "OF_THE_FUTURE, clock",
        "OLD, clock",
        "FOREIGN_KEY, refused",
        "NO_SIGNATURE, refused",
        "PUBLIC_KEY_AS_SECRET, refused",
        "NO_ID_TOKEN, refused",
        "NOT_JSON, refused",
        "TOKENS_DOWN, away"
    })
    void whateverGoesWrongThereIsAPageThatSaysWhatToDo(Fault fault, String why) throws Exception {
        PROVIDER.person("subject-of-trouble", Map.of());
        if (links.registrant(links.key(PROVIDER.issuer(), "subject-of-trouble")).isEmpty()) {
            links.link(person("trouble@example.com").id(), links.key(PROVIDER.issuer(), "subject-of-trouble"), by());
        }
        PROVIDER.misbehave(fault);

        String page = answer(browser.redirection(browser.get("/account/openid?lang=pl")));

        assertThat(page).isEqualTo("/account/openid/problem/" + why + "?lang=pl");
        assertThat(browser.get(page).body())
                .contains("Nie zalogowano Cię", "Użyj kodu")
                .doesNotContain("??", "<b>odd");
    }

    @Test
    void aTokenIsCheckedByTheKeysOfTheDay() throws Exception {
        PROVIDER.person("subject-of-keys", Map.of());
        links.link(person("keys@example.com").id(), links.key(PROVIDER.issuer(), "subject-of-keys"), by());
        assertThat(signIn()).endsWith("/openid/confirmation");

        PROVIDER.rotateKeys();

        assertThat(signIn()).endsWith("/openid/confirmation");
    }

    @Test
    void whatIsAskedForIsAsScotAccountWantsIt() throws Exception {
        String away = browser.redirection(browser.get("/account/openid?lang=gd"));

        assertThat(away).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(SampleProvider.parameters(URI.create(away).getRawQuery()))
                .containsEntry("redirect_uri", SERVICE + "/account/openid/return")
                .containsEntry("scope", "openid email phone")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "gd")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void everyPageIsLightAndSaysEverythingInEachLanguage() throws Exception {
        PROVIDER.person("subject-of-pages", Map.of());
        Registrant someone = person("pages@example.com");
        String linking = answer(browser.redirection(browser.get(account(someone) + "/openid/link")));
        links.link(someone.id(), links.key(PROVIDER.issuer(), "subject-of-pages"), by());
        String own = browser.redirection(browser.post(signIn(), "")).replace("/data", "");
        List<String> pages = List.of(
                linking,
                signIn(),
                own + "/openid",
                own + "/data",
                "/account",
                "/privacy",
                "/account/openid/signed-out");
        for (Language language : Language.all()) {
            for (String page : pages) {
                assertWhole(browser.get(page + "?lang=" + language.code()), language, page);
            }
            for (Trouble trouble : Trouble.values()) {
                String page = "/account/openid/problem/" + trouble.word();
                assertWhole(browser.get(page + "?lang=" + language.code()), language, page);
            }
        }
        assertThat(browser.get("/privacy").body()).contains("If you sign in with ScotAccount");
        assertThat(browser.get("/account/openid/problem/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void theWholeWayWorksInABrowserThatKeepsNothing() {
        ChromeDriver chromium = Chromium.open(true);
        try {
            PROVIDER.serviceIsAt("http://localhost:" + port);
            PROVIDER.showPage(true);
            PROVIDER.person("subject-of-browser", Map.of());
            Registrant someone = person("a.long.address.of.somebody@mail.example.com");
            links.link(someone.id(), links.key(PROVIDER.issuer(), "subject-of-browser"), by());
            Chromium.screen(chromium, 320, 640);
            chromium.get("http://localhost:" + port + "/account");
            Chromium.assertAccessible(chromium, "my data");
            Chromium.picture(chromium, "openid-account");
            NextPage.after(
                    chromium,
                    () -> chromium.findElement(By.linkText("Sign in with ScotAccount"))
                            .click());
            NextPage.after(
                    chromium, () -> chromium.findElement(By.linkText("Go on")).click());
            assertThat(chromium.getTitle()).startsWith("Is this you?");
            Chromium.assertAccessible(chromium, "confirmation");
            Chromium.picture(chromium, "openid-confirmation");
            NextPage.after(
                    chromium,
                    () -> chromium.findElement(By.cssSelector("main form .button"))
                            .click());
            assertThat(chromium.findElement(By.tagName("main")).getText())
                    .contains("a.long.address.of.somebody@mail.example.com");
            NextPage.after(
                    chromium,
                    () -> chromium.findElement(By.linkText("Signing in with ScotAccount"))
                            .click());
            String page = chromium.getCurrentUrl();
            for (Language language : Language.all()) {
                chromium.get(page + "?lang=" + language.code());
                Chromium.assertAccessible(chromium, "signing in " + language);
                Chromium.assertFits(chromium, "signing in " + language);
                Chromium.picture(chromium, "openid-" + language.code());
                chromium.get("http://localhost:" + port + "/account/openid/problem/mixed-up?lang=" + language.code());
                Chromium.assertAccessible(chromium, "problem " + language);
                Chromium.assertFits(chromium, "problem " + language);
                Chromium.picture(chromium, "openid-problem-" + language.code());
            }
            chromium.get(page + "?lang=en");
            NextPage.after(
                    chromium,
                    () -> chromium.findElement(By.linkText("Sign out here and at ScotAccount"))
                            .click());
            NextPage.after(
                    chromium, () -> chromium.findElement(By.linkText("Go on")).click());
            assertThat(chromium.getTitle()).startsWith("You are signed out");
            assertThat(PROVIDER.signedOut()).isNotEmpty();
        } finally {
            chromium.quit();
        }
    }

    private static void assertWhole(HttpResponse<String> page, Language language, String path) {
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body())
                .as(path + " " + language)
                .contains("lang=\"" + language.code() + "\"")
                .doesNotContain("??", "{0}", " style=\"", "<script");
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                .as(path + " " + language)
                .isLessThan(20_000);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** Where signing in leads to: a page that asks whether they are meant, or one that says why not. */
    private String signIn() throws Exception {
        return answer(browser.redirection(browser.get("/account/openid")));
    }

    /** Goes to the provider and back, and returns where that leads. */
    private String answer(String away) throws Exception {
        return browser.redirection(browser.get(provider(away)));
    }

    /** Where the provider sends somebody back to. */
    private String provider(String away) throws Exception {
        assertThat(away).startsWith(PROVIDER.issuer());
        HttpResponse<String> answer =
                there.send(HttpRequest.newBuilder(URI.create(away)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(SERVICE + "/account/openid/return?");
        return back.substring(SERVICE.length());
    }

    private Registrant person(String address) {
        return registrants.verified(new Contact(ContactKind.EMAIL, address), "en", "2026-11");
    }

    private String account(Registrant person) {
        Journey journey = journeys.toAccount(Language.ENGLISH, "127.0.0.1").verifiedAs(person.id());
        journeys.save(journey);
        return journey.base();
    }

    private static Change by() {
        return Change.by("test");
    }
}
