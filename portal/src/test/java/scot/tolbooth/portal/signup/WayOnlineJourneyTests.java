package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClients;

/** The whole way from a NAS's redirect to being online, as different people go it in a real browser that keeps no cookies. */
@SpringBootTest(
        classes = {ResidentApplication.class, NotedGrants.class, SeenPages.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WayOnlineJourneyTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final String PUBLIC_URL = "https://wifi.example.test";
    private static final Pattern CODE = Pattern.compile("([0-9]{6})");
    private static int people = 0;

    @SuppressWarnings("NullAway.Init")
    private static ChromeDriver scripted;

    @SuppressWarnings("NullAway.Init")
    private static ChromeDriver plain;

    @LocalServerPort
    int port;

    @Autowired
    NasClients nasClients;

    @Autowired
    Sites sites;

    @Autowired
    NotedGrants grants;

    @Autowired
    SeenPages seen;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @SuppressWarnings("NullAway.Init")
    private StubGateway gateway;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.public-url", () -> PUBLIC_URL);
    }

    @BeforeAll
    static void open() {
        scripted = Chromium.open(true);
        plain = Chromium.open(false);
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(scripted).ifPresent(ChromeDriver::quit);
        Optional.ofNullable(plain).ifPresent(ChromeDriver::quit);
    }

    @BeforeEach
    void aGatewayInALibrary() throws IOException {
        gateway = new StubGateway();
        Library.open(sites, nasClients);
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, phone, false", "en, desktop, true", "gd, phone, true", "gd, desktop, false", "pl, phone, false",
        "pl, desktop, true", "ur, phone, false", "ur, desktop, true", "zh-Hans, phone, true", "zh-Hans, desktop, false"
    })
    void everybodyGetsOnlineInTheirLanguage(String language, String screen, boolean javaScript) throws Exception {
        ChromeDriver browser = javaScript ? scripted : plain;
        boolean phone = screen.equals("phone");
        Chromium.screen(browser, phone ? 360 : 1280, phone ? 740 : 900);
        String mac = UamRedirects.nextMac();
        browser.get(address(redirects().of("notyet", mac) + "&lang=" + language));
        String name = "way-" + language + "-" + screen + "-";
        Chromium.picture(browser, name + "1-contact");
        type(browser, "contact", "07700 900" + (300 + ++people));
        Chromium.picture(browser, name + "2-code");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(language);
        type(browser, "code", newestCode());

        assertOnline(browser, mac);
        Chromium.picture(browser, name + "3-online");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(language);
    }

    /** Each page asks twice at most, also on the way, where the style sheet is kept from the first. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theWholeWayAsksForTheStyleSheetOnce(boolean javaScript) throws Exception {
        ChromeDriver browser = javaScript ? scripted : plain;
        browser.get("about:blank");
        Chromium.forget(browser);
        seen.requests();
        browser.get(address(redirects().of("notyet", UamRedirects.nextMac())));
        type(browser, "contact", "07700 900" + (300 + ++people));
        type(browser, "code", newestCode());
        assertThat(gateway.nextLogon()).isNotNull();

        assertThat(seen.requests().stream()
                        .map(path -> path.replaceFirst("/wifi/[^/]{20,}", "…").replaceFirst("[0-9a-f]{16}", "…")))
                .containsExactly("/wifi", "/resident/….css", "…/contact", "…/code", "…/code", "…/connect", "…/go");
    }

    @Test
    void theListOfPlacesTakesTwoRequestsWithoutScripts() {
        plain.get("about:blank");
        Chromium.forget(plain);
        seen.requests();
        plain.get(address("/find"));

        assertThat(seen.requests()).hasSize(2);
    }

    /** The sheet that iOS shows is closed to read the message, and with it goes all that it kept. */
    @Test
    void whoeverClosesTheSheetToReadTheCodeLosesNothing() throws Exception {
        String mac = UamRedirects.nextMac();
        ChromeDriver sheet = Chromium.open(true);
        try {
            sheet.get(address(redirects().of("notyet", mac)));
            type(sheet, "contact", "07700 900" + (300 + ++people));
        } finally {
            sheet.quit();
        }
        String code = newestCode();

        plain.get(address(redirects().of("notyet", mac)));
        assertThat(plain.getTitle()).startsWith("Enter your security code");
        NextPage.after(
                plain,
                () -> plain.findElement(By.cssSelector("main .button.quiet")).click());
        assertThat(newestCode()).as("another code").isNotEqualTo(code);
        type(plain, "code", code.substring(0, 3) + " " + code.substring(3));

        assertOnline(plain, mac);
    }

    @Test
    void twoDevicesOfOnePersonGetOnlineEachWithItsOwnCode() throws Exception {
        String number = "07700 900" + (300 + ++people);
        String phone = UamRedirects.nextMac();
        String tablet = UamRedirects.nextMac();
        scripted.get(address(redirects().of("notyet", phone)));
        type(scripted, "contact", number);
        String first = newestCode();
        plain.get(address(redirects().of("notyet", tablet)));
        type(plain, "contact", number);
        String second = newestCode();

        type(scripted, "code", first);
        assertOnline(scripted, phone);
        UUID person = grants.lastRequest().registrant();
        type(plain, "code", second);
        assertOnline(plain, tablet);

        assertThat(grants.lastRequest().registrant()).isEqualTo(person);
    }

    @Test
    void aSlowNetworkLeadsOnlineToo() throws Exception {
        Chromium.slow(plain, Duration.ofMillis(300));
        try {
            String mac = UamRedirects.nextMac();
            plain.get(address(redirects().of("notyet", mac)));
            type(plain, "contact", "07700 900" + (300 + ++people));
            type(plain, "code", newestCode());
            assertOnline(plain, mac);
        } finally {
            Chromium.quick(plain);
        }
    }

    /** Tab, letters and Enter; where one is can be seen. */
    @Test
    void theKeyboardAloneLeadsOnline() throws Exception {
        Chromium.screen(scripted, 1280, 900);
        String mac = UamRedirects.nextMac();
        scripted.get(address(redirects().of("notyet", mac)));
        tab();
        assertThat(focused().getDomAttribute("class")).isEqualTo("skip");
        focused().sendKeys(Keys.ENTER);
        assertThat(focused().getDomAttribute("id")).isEqualTo("main");
        tabTo("contact");
        NextPage.after(scripted, () -> focused().sendKeys("07700 900" + (300 + ++people) + Keys.ENTER));
        tabTo("code");
        String code = newestCode();
        NextPage.after(scripted, () -> focused().sendKeys(code + Keys.ENTER));
        assertOnline(scripted, mac);
        for (int score = 5; score >= 3; score--) {
            tabTo("score");
        }
        NextPage.after(scripted, () -> focused().sendKeys(Keys.SPACE));
        assertThat(scripted.findElement(By.tagName("main")).getText()).contains("Thank you");
    }

    private void tabTo(String name) {
        for (int press = 0; press < 30; press++) {
            tab();
            assertThat(scripted.executeScript(
                            "return getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                    .as("the focus on " + focused().getDomProperty("outerHTML"))
                    .isEqualTo(true);
            if (name.equals(focused().getDomAttribute("name"))) {
                return;
            }
        }
        throw new AssertionError("no way by the keyboard to " + name);
    }

    private static void tab() {
        focused().sendKeys(Keys.TAB);
    }

    private static WebElement focused() {
        return scripted.switchTo().activeElement();
    }

    /** The gateway gets the grant of that device, lets it in, and leads back. */
    private void assertOnline(ChromeDriver browser, String mac) throws InterruptedException {
        assertThat(Objects.requireNonNull(gateway.nextLogon()).getRawQuery())
                .contains("username=" + grants.last().username());
        assertThat(grants.lastRequest().mac()).isEqualTo(new MacAddress(mac));
        browser.get(address(redirects().of("success", mac)));
        assertThat(browser.findElement(By.cssSelector(".panel h1")).isDisplayed())
                .isTrue();
    }

    private void type(ChromeDriver browser, String field, String text) {
        browser.findElement(By.name(field)).clear();
        browser.findElement(By.name(field)).sendKeys(text);
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("main form .button")).click());
    }

    private String newestCode() {
        return StaffByHand.first(CODE, new PlainBrowser.Outbox(jdbc, secrets).newestMessage());
    }

    private UamRedirects redirects() {
        return new UamRedirects(PUBLIC_URL, gateway.port());
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
