package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** Residents get online in a real browser on a phone's screen, without cookies and, where it says so, JavaScript. */
@SpringBootTest(
        classes = {ResidentApplication.class, NotedGrants.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ResidentJourneyTests {

    private static final String SECRET = "radius secret";
    private static final String CHALLENGE = "00112233445566778899aabbccddeeff";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static int device = 0;

    @LocalServerPort
    int port;

    @Autowired
    NasClients nasClients;

    @Autowired
    Sites sites;

    @Autowired
    Registrants registrants;

    @Autowired
    Journeys journeys;

    @Autowired
    Hotspots hotspots;

    @Autowired
    NotedGrants grants;

    @SuppressWarnings("NullAway.Init")
    private StubGateway gateway;

    @SuppressWarnings("NullAway.Init")
    private ChromeDriver browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("tolbooth-data-");
        registry.add("tolbooth.data-dir", data::toString);
        registry.add("tolbooth.roles", () -> "portal");
        registry.add("tolbooth.admin-password", () -> StaffAtTheOutbox.PASSWORD);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::username);
        registry.add("spring.datasource.password", DATABASE::password);
    }

    @BeforeEach
    void aGatewayAndALibrary() throws IOException {
        gateway = new StubGateway();
        NasName controller = new NasName("mot-wlc-1");
        nasClients.save(
                new NasClient(controller, CidrBlock.of("192.0.2.2"), null, NasVendor.CISCO, null, true, 0),
                SECRET,
                null,
                Change.by("test"));
        hotspots.save(
                new Hotspot(controller, HotspotFamily.CISCO, null, List.of("127.0.0.1"), null, 0),
                null,
                Change.by("test"));
        sites.save(
                new Site(
                        new SiteCode("LIB-001"),
                        "Motherwell Library",
                        SiteKind.LIBRARY,
                        "Motherwell",
                        "35 Hamilton Road",
                        "ML1 3BZ",
                        null,
                        new Position(55.7866, -3.9902),
                        true,
                        "Mo-Fr 09:30-17:00",
                        null,
                        null,
                        0),
                Change.by("test"));
        nasClients.save(
                new NasClient(
                        new NasName("mot-lib-nas-1"),
                        CidrBlock.of("192.0.2.1"),
                        new SiteCode("LIB-001"),
                        NasVendor.COOVACHILLI,
                        null,
                        true,
                        0),
                SECRET,
                null,
                Change.by("test"));
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void closeAll() {
        gateway.close();
        Optional.ofNullable(browser).ifPresent(ChromeDriver::quit);
    }

    @Test
    void aRedirectLeadsOnlineWithoutJavaScriptOrCookies() throws Exception {
        browser = Chromium.open(false);
        String mac = nextMac();
        browser.get(address(redirect("notyet", mac)));
        picture("contact");

        type("contact", "07700 900");
        press();
        assertThat(browser.getTitle()).startsWith("Error: What is your mobile number?");
        assertThat(browser.findElement(By.id("error")).getText())
                .isEqualTo("Error: Enter a mobile number, like 07700 900123 or +48 512 345 678");
        assertThat(browser.switchTo().activeElement().getAttribute("class")).isEqualTo("error-summary");
        assertThat(browser.findElement(By.name("contact")).getDomProperty("value"))
                .isEqualTo("07700 900");
        picture("contact-error");

        type("contact", "07700 900123");
        press();
        picture("code");
        assertThat(browser.findElement(By.id("hint")).getText()).contains("123").doesNotContain("07700");

        browser.get(address(redirect("notyet", mac)));
        assertThat(browser.getTitle()).startsWith("Enter your security code");

        String code = new StaffAtTheOutbox("http://localhost:" + port).newestCode();
        type("code", " " + code.substring(0, 3) + "-" + code.substring(3));
        press();

        Map<String, String> logon = UriComponentsBuilder.fromUri(Objects.requireNonNull(gateway.nextLogon()))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        assertThat(logon)
                .containsEntry("username", grants.last().username())
                .containsEntry("response", chapResponse(grants.last().password()))
                .containsEntry("userurl", "http%3A%2F%2Fexample.com%2F");
        assertThat(grants.lastRequest().mac()).isEqualTo(new MacAddress(mac));
        assertThat(grants.lastRequest().nas()).isEqualTo(new NasName("mot-lib-nas-1"));
        assertThat(registrants.find(new Contact(ContactKind.MOBILE, "07700 900123")))
                .get()
                .satisfies(person ->
                        assertThat(person.id()).isEqualTo(grants.lastRequest().registrant()));

        browser.get(address(redirect("success", mac)));
        assertThat(browser.getTitle()).startsWith("You are online");
        picture("online");
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("button[name=score][value='4']"))
                        .click());
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("Thank you");
    }

    @Test
    void aFormTakesTheGrantToTheNasWhichLeadsBack() throws Exception {
        gateway.portalIsAt("http://localhost:" + port);
        for (boolean javaScript : List.of(false, true)) {
            browser = Chromium.open(javaScript);
            browser.get(address("/nas/mot-wlc-1?switch_url=http://127.0.0.1:" + gateway.port()
                    + "/login.html&ap_mac=00:ea:bd:95:96:20&client_mac=" + nextMac() + "&wlan=Library"));
            type("contact", "07700 9002" + (javaScript ? "01" : "02"));
            press();
            type("code", new StaffAtTheOutbox("http://localhost:" + port).newestCode());
            press();
            if (!javaScript) {
                new WebDriverWait(browser, Duration.ofSeconds(20))
                        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main form")));
                assertAccessible("hand-over");
                picture("hand-over");
                browser.findElement(By.cssSelector("main form .button")).click();
            }

            assertThat(gateway.nextForm())
                    .contains("buttonClicked=4", "username=" + grants.last().username());
            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .until(open -> String.valueOf(open.getTitle()).startsWith("You are online"));
            browser.quit();
        }
    }

    @Test
    void aForgedRedirectSaysWhatToDo() {
        browser = Chromium.open(false);
        browser.get(address(
                redirect("notyet", nextMac()).replace("nasid=mot", "nasid=Mot").replace("&md=", "&md=00")));

        assertThat(browser.getTitle()).startsWith("We cannot sign you in from this link");
        picture("refused");
    }

    @Test
    void everyPageKeepsTheAccessibilityRules() throws Exception {
        browser = Chromium.open(true);
        for (String language : List.of("en", "ur", "zh-Hans")) {
            for (String page : List.of(
                    "/",
                    "/wifi",
                    "/account",
                    "/terms",
                    "/privacy",
                    "/accessibility",
                    "/cookies",
                    "/account/complaint")) {
                browser.get(address(page + "?lang=" + language));
                assertAccessible(page + " " + language);
            }
        }
        browser.get(address("/find?q=ml1"));
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".map path.leaflet-interactive")));
        assertAccessible("/find");
        picture("find");

        browser.get(address(redirect("notyet", nextMac())));
        NextPage.after(browser, () -> browser.findElement(By.linkText("اردو")).click());
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("dir"))
                .isEqualTo("rtl");
        picture("contact-urdu");
        NextPage.after(
                browser, () -> browser.findElement(By.linkText("English")).click());
        NextPage.after(
                browser,
                () -> browser.findElement(By.linkText("Use an email address instead"))
                        .click());
        assertAccessible("contact");
        type("contact", "nobody");
        press();
        assertAccessible("contact with an error");
        type("contact", "morag@example.com");
        press();
        assertAccessible("code");
        type("code", "12");
        press();
        assertAccessible("code with an error");
        picture("code-error");
    }

    @Test
    void everythingFitsAScreenOf320Pixels() {
        browser = Chromium.open(true);
        Chromium.screen(browser, 320, 640);
        for (String language : List.of("en", "gd", "pl", "ur", "zh-Hans")) {
            for (String page :
                    List.of("/find", redirect("notyet", nextMac()), "/privacy", "/account", "/account/complaint")) {
                browser.get(address(page + (page.contains("?") ? "" : "?lang=" + language)));
                assertFits(page + " " + language);
            }
        }
    }

    @Test
    void thePagesAfterSignInKeepTheSameRules() throws Exception {
        browser = Chromium.open(true);
        Chromium.screen(browser, 320, 640);
        UUID person = registrants
                .verified(
                        new Contact(ContactKind.EMAIL, "a.long.address.of.somebody@mail.example.com"), "gd", "2026-11")
                .id();
        Journey account = journeys.toAccount(Language.ENGLISH, "127.0.0.1").verifiedAs(person);
        journeys.save(account);
        browser.get(address(account.base() + "/change?by=email"));
        type("contact", "another.long.address@mail.example.com");
        press();
        for (String language : List.of("en", "gd", "pl", "ur", "zh-Hans")) {
            for (String page : List.of("/data", "/change", "/change/code", "/consents", "/devices")) {
                browser.get(address(account.base() + page + "?lang=" + language));
                if (List.of("en", "ur").contains(language)) {
                    assertAccessible(page + " " + language);
                }
                picture("account" + page.replace('/', '-') + "-" + language);
                assertFits(page + " " + language);
            }
            browser.get(address(redirect("success", nextMac())));
            browser.get(browser.getCurrentUrl() + "?lang=" + language);
            assertThat(browser.findElement(By.cssSelector(".panel h1")).isDisplayed())
                    .isTrue();
            assertAccessible("online " + language);
            assertFits("online " + language);
            browser.get(address("/account/complaint?lang=" + language));
            picture("complaint-" + language);
            press();
            assertAccessible("complaint with an error " + language);
        }
    }

    private void assertFits(String page) {
        browser.executeScript("document.documentElement.style.fontSize = '200%'");
        assertThat(browser.executeScript(
                        "const page = document.documentElement; return page.scrollWidth <= page.clientWidth"))
                .as(page)
                .isEqualTo(true);
    }

    private void assertAccessible(String page) {
        List<Rule> violations = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(browser)
                .getViolations();
        assertThat(violations)
                .as(page)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    private void type(String field, String text) {
        browser.findElement(By.name(field)).clear();
        browser.findElement(By.name(field)).sendKeys(text);
    }

    private void press() {
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("main form .button")).click());
    }

    private void picture(String name) {
        try {
            Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static synchronized String nextMac() {
        device++;
        return String.format(Locale.ROOT, "02-00-00-00-00-%02X", device);
    }

    /** As CoovaChilli builds it: see its {@code redir_buildurl}. */
    private String redirect(String result, String mac) {
        String parameters = "res=" + result + "&uamip=127.0.0.1&uamport=" + gateway.port() + "&challenge=" + CHALLENGE
                + "&called=AA-BB-CC-00-11-22&mac=" + mac + "&ip=10.1.0.2&nasid=mot-lib-nas-1&sessionid=5f1e"
                + "&userurl=http%3a%2f%2fexample.com%2f";
        String signed = "https://wifi.example.test/wifi?" + parameters + SECRET;
        return "/wifi?" + parameters + "&md="
                + HexFormat.of().withUpperCase().formatHex(md5(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String chapResponse(String password) {
        byte[] challenge = HexFormat.of().parseHex(CHALLENGE);
        byte[] keyed = md5(concat(challenge, SECRET.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of()
                .formatHex(md5(concat(concat(new byte[] {0}, password.getBytes(StandardCharsets.UTF_8)), keyed)));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
