package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.operations.Browser;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaySettings;
import scot.tolbooth.radius.way.WaysIn;

/** Cards from the press that makes them to being online, for staff and for residents, in a real browser. */
@SpringBootTest(
        classes = {ResidentApplication.class, NotedGrants.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CardJourneyTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final Change CHANGE = Change.by("test");
    private static final Pattern CODE = Pattern.compile("card__code\"><bdi dir=\"ltr\">([A-Z0-9]{5}-[A-Z0-9]{5})<");
    private static final Pattern BATCH = Pattern.compile("/operations/cards/([0-9a-f-]{36})\"");
    private static int device = 0;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    NasClients nasClients;

    @Autowired
    Sites sites;

    @Autowired
    Registrants registrants;

    @Autowired
    NotedGrants grants;

    @Autowired
    WaysIn ways;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private StubGateway gateway;

    @SuppressWarnings("NullAway.Init")
    private ChromeDriver browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.admin-password", () -> StaffByHand.PASSWORD);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
    }

    @BeforeEach
    void aGatewayInALibrary() throws IOException {
        gateway = new StubGateway();
        Library.open(sites, nasClients);
        jdbc.sql("DELETE FROM radius.ways_in WHERE site IS NOT NULL").update();
        jdbc.sql("DELETE FROM portal.card_attempt").update();
    }

    @AfterEach
    void closeAll() {
        gateway.close();
        Optional.ofNullable(browser).ifPresent(ChromeDriver::quit);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCardFromTheCounterLeadsOnlineWithoutCookiesWhetherOrNotThereIsJavaScript(boolean javaScript)
            throws Exception {
        String code = fromTheCounter(staff());
        browser = Chromium.open(javaScript);
        Journey journey = arrive();
        browser.get(address(journey.base()));
        NextPage.after(
                browser,
                () -> browser.findElement(By.linkText("I have a card or code from staff"))
                        .click());
        Chromium.picture(browser, "card");

        type(code.substring(0, 9));
        assertThat(browser.getTitle()).startsWith("Error: Enter the code from your card");
        assertThat(browser.findElement(By.id("error")).getText())
                .isEqualTo("Error: There is a slip in the code. Check each letter and number and try again");
        assertThat(browser.switchTo().activeElement().getAttribute("class")).isEqualTo("error-summary");
        Chromium.picture(browser, "card-error");

        type(" " + code.toLowerCase(Locale.ROOT).replace("-", " – "));
        assertThat(gateway.nextLogon()).isNotNull();

        Registrant holder = registrants.find(grants.lastRequest().registrant()).orElseThrow();
        assertThat(holder.contact()).isNull();
        assertThat(holder.accessUntil()).isNotNull();
        assertThat(grants.lastRequest().nas()).isEqualTo(Library.NAS);
    }

    @Test
    void theAnswerDoesNotTellWhetherThereIsSuchACard() throws Exception {
        StaffByHand staff = staff();
        String used = fromTheCounter(staff);
        String taken = fromTheCounter(staff);
        staff.fill("/operations/cards/" + batch(staff), "/operations/cards/" + batch(staff) + "/revocation", Map.of());
        String later =
                StaffByHand.first(CODE, batch(staff, "2099-01-01", "2099-01-02").body());
        browser = Chromium.open(false);
        browser.get(address(arrive().base() + "/card"));
        type(used);
        gateway.nextLogon();

        // A right check, and no such card: nobody will ever draw this one.
        for (String code : List.of(used, taken, later, "BCDFG-HJKMP")) {
            browser.get(address(arrive().base() + "/card"));
            type(code);
            assertThat(browser.findElement(By.id("error")).getText())
                    .isEqualTo("Error: This code does not get you online here at this time."
                            + " Check it, or ask a member of staff for another card");
        }
        assertThat(jdbc.sql("SELECT count(*) FROM portal.card_attempt")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(staff.get("/operations/cards")).contains("LIB-001: 4");
    }

    @Test
    void aScriptInTheFieldIsTextAndALongOneIsCut() {
        browser = Chromium.open(true);
        browser.get(address(arrive().base() + "/card"));
        type("\"><script>document.title='owned'</script>" + "x".repeat(500));

        assertThat(browser.getTitle()).startsWith("Error:");
        assertThat(browser.findElement(By.id("field")).getDomProperty("value")).hasSize(200);
    }

    @Test
    void onlyWhatIsOnIsShownAndTaken() throws Exception {
        browser = Chromium.open(false);
        switchTo(Map.of(WayIn.CARD, false));
        Journey journey = arrive();
        browser.get(address(journey.base()));
        assertThat(browser.findElements(By.linkText("I have a card or code from staff")))
                .isEmpty();
        browser.get(address(journey.base() + "/card"));
        assertThat(browser.getTitle()).startsWith("What is your mobile number?");

        switchTo(Map.of(WayIn.MOBILE, false));
        browser.get(address(journey.base()));
        assertThat(browser.getTitle()).startsWith("What is your email address?");
        assertThat(browser.findElements(By.linkText("Use a mobile number instead")))
                .isEmpty();
        browser.get(address(journey.base() + "/contact?by=mobile"));
        assertThat(browser.getTitle()).startsWith("What is your email address?");

        switchTo(Map.of(WayIn.MOBILE, false, WayIn.EMAIL, false));
        browser.get(address(journey.base()));
        assertThat(browser.getTitle()).startsWith("Enter the code from your card");
        assertThat(browser.findElements(By.partialLinkText("instead"))).isEmpty();
    }

    @Test
    void aSiteWithoutCardsHasNoneMade() throws Exception {
        switchTo(Map.of(WayIn.CARD, false));

        HttpResponse<String> answer = staff().fill(
                        "/operations/cards/counter",
                        "/operations/cards/counter",
                        Map.of("site", "LIB-001", "language", "en"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("has cards switched off").doesNotContain("card__code");
    }

    @Test
    void whoseCardWasTakenBackIsAskedForAnotherAndNotHandedOver() throws Exception {
        StaffByHand staff = staff();
        String code = fromTheCounter(staff);
        browser = Chromium.open(false);
        Journey journey = arrive();
        browser.get(address(journey.base() + "/card"));
        type(code);
        gateway.nextLogon();
        String batch = "/operations/cards/" + batch(staff);
        staff.fill(batch, batch + "/revocation", Map.of());

        for (String step : List.of("", "/connect", "/go")) {
            browser.get(address(journey.base() + step));
            assertThat(browser.getTitle()).startsWith("Error: Enter the code from your card");
        }
        assertThat(browser.findElement(By.linkText("Use a mobile number instead"))
                        .isDisplayed())
                .isTrue();
    }

    @Test
    void aCardForTodaySaysThatOnceAndOneForLongerSaysHowLong() throws Exception {
        StaffByHand staff = staff();

        String today = staff.fill(
                        "/operations/cards/counter",
                        "/operations/cards/counter",
                        Map.of("site", "LIB-001", "language", "en"))
                .body();
        String batch = batch(staff, "2099-01-01", "2099-01-02").body();

        assertThat(today).contains(" only.").doesNotContain("from first use");
        assertThat(batch)
                .contains("Good from 1 Jan 2099 to 2 Jan 2099.")
                .contains("Online for 2 hours from first use.");
    }

    @Test
    void codesAreShownOnceAndNotAgain() throws Exception {
        StaffByHand staff = staff();
        String id = UUID.randomUUID().toString();
        Map<String, String> fields = Map.of("id", id, "site", "LIB-001", "language", "en");
        HttpResponse<String> made = staff.fill("/operations/cards/counter", "/operations/cards/counter", fields);
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String code = StaffByHand.first(CODE, made.body());

        String again = staff.fill("/operations/cards/counter", "/operations/cards/counter", fields)
                .body();

        assertThat(again).contains("were made already").doesNotContain(code);
        assertThat(staff.get("/operations/cards/" + id)).contains("1 of 1").doesNotContain(code);
    }

    @Test
    void whatIsWrongWithAnOrderIsSaidBesideTheField() throws Exception {
        HttpResponse<String> answer = batch(staff(), "2026-12-24", "2026-12-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Last day must not be before the first day")
                .contains("2026-12-24");
    }

    @Test
    void theCardPagesOfStaffKeepTheAccessibilityRules() throws Exception {
        browser = signedIn();
        for (String page : List.of(
                "/operations/cards",
                "/operations/cards/_new",
                "/operations/cards/counter?site=LIB-001&language=ur",
                "/operations/ways-in",
                "/operations/sites/LIB-001/ways-in")) {
            browser.get(address(page));
            Chromium.assertAccessible(browser, page);
        }
        browser.get(address("/operations/cards/counter?site=LIB-001&language=ur"));
        press("main form .button");
        assertThat(browser.findElement(By.cssSelector(".card__code")).isDisplayed())
                .isTrue();
        Chromium.assertAccessible(browser, "a card at the counter");
        Chromium.picture(browser, "card-at-counter");
        press("main p:last-of-type a:last-of-type");
        Chromium.assertAccessible(browser, "a batch");
        Chromium.picture(browser, "card-batch");
        browser.get(address("/operations/cards/_new?site=LIB-001"));
        browser.findElement(By.id("cards")).clear();
        press("main form .button");
        Chromium.assertAccessible(browser, "an order with an error");
        browser.findElement(By.id("cards")).sendKeys("12");
        press("main form .button");
        assertThat(browser.findElements(By.cssSelector(".card__code"))).hasSize(12);
        Chromium.assertAccessible(browser, "cards to print");
        printed("cards-to-print");
    }

    @Test
    void nothingOnAPrintedCardIsCutOffInAnyLanguage() throws Exception {
        browser = signedIn();
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        for (Language language : Language.all()) {
            browser.get(address("/operations/cards/_new?site=LIB-001"));
            browser.executeScript(
                    "document.getElementById('language').value = arguments[0];"
                            + "document.getElementById('cards').value = '2';"
                            + "document.getElementById('stay').value = 'PT2160H'",
                    language.code());
            press("main form .button");

            assertThat(browser.executeScript("return [...document.querySelectorAll('.card')].map(card => {"
                            + " const box = card.getBoundingClientRect();"
                            + " return Math.max(...[...card.querySelectorAll('p, li, svg')]"
                            + ".map(part => part.getBoundingClientRect().bottom)) <= box.bottom - 4 })"))
                    .as(language.code())
                    .isEqualTo(List.of(true, true));
        }
    }

    /** One press, and nothing about anybody. */
    private static String fromTheCounter(StaffByHand staff) throws Exception {
        return StaffByHand.first(
                CODE,
                staff.fill(
                                "/operations/cards/counter",
                                "/operations/cards/counter",
                                Map.of("site", "LIB-001", "language", "en"))
                        .body());
    }

    private static HttpResponse<String> batch(StaffByHand staff, String firstDay, String lastDay) throws Exception {
        return staff.fill(
                "/operations/cards/_new",
                "/operations/cards",
                Map.of(
                        "site",
                        "LIB-001",
                        "cards",
                        "2",
                        "first_day",
                        firstDay,
                        "last_day",
                        lastDay,
                        "stay",
                        "PT2H",
                        "devices",
                        "1",
                        "language",
                        "en",
                        "note",
                        "Book festival"));
    }

    /** The newest card from the counter. */
    private static String batch(StaffByHand staff) throws Exception {
        return StaffByHand.first(BATCH, staff.get("/operations/cards?counter="));
    }

    private ChromeDriver signedIn() throws IOException {
        ChromeDriver desk = Browser.start();
        browser = desk;
        Chromium.screen(desk, 1280, 900);
        desk.get(address("/operations/cards"));
        desk.findElement(By.name("username")).sendKeys("admin");
        desk.findElement(By.name("password")).sendKeys(StaffByHand.PASSWORD);
        press("main form button");
        return desk;
    }

    private StaffByHand staff() throws Exception {
        return new StaffByHand("http://localhost:" + port);
    }

    private void switchTo(Map<WayIn, Boolean> said) {
        ways.replace(new WaySettings(Library.SITE, said, ways.of(Library.SITE).version()), CHANGE);
    }

    private synchronized Journey arrive() {
        device++;
        return journeys.arrive(
                new Arrival(
                        HotspotFamily.COOVACHILLI,
                        Library.NAS,
                        new MacAddress(String.format(Locale.ROOT, "02-00-00-CA-00-%02X", device)),
                        null,
                        null,
                        Arrival.Stage.NOT_YET,
                        Map.of(
                                "gateway",
                                "http://127.0.0.1:" + gateway.port(),
                                "challenge",
                                "00112233445566778899aabbccddeeff")),
                Language.ENGLISH);
    }

    private void type(String code) {
        browser.findElement(By.name("card")).clear();
        browser.findElement(By.name("card")).sendKeys(code);
        press("main form .button");
    }

    private void press(String what) {
        NextPage.after(browser, () -> browser.findElement(By.cssSelector(what)).click());
    }

    /** As it comes out of a printer: ten cards to a page. */
    private void printed(String name) throws IOException {
        Object answer = browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        byte[] pdf = java.util.Base64.getDecoder().decode(String.valueOf(answer));
        Chromium.keep(name + ".pdf", pdf);
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher pages = Pattern.compile("/Count ([0-9]+)").matcher(text);
        assertThat(pages.find()).isTrue();
        assertThat(pages.group(1)).isEqualTo("2");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
