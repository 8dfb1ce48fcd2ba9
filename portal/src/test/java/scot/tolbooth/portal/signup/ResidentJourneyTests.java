package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
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
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
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

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");

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
    Registrants registrants;

    @Autowired
    Hotspots hotspots;

    @Autowired
    NotedGrants grants;

    @SuppressWarnings("NullAway.Init")
    private StubGateway gateway;

    @SuppressWarnings("NullAway.Init")
    private ChromeDriver browser;

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

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.admin-password", () -> StaffByHand.PASSWORD);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.messages.notify.callback-token", () -> "a token that only Notify knows");
        registry.add("tolbooth.portal.text-in.enabled", () -> "true");
        registry.add("tolbooth.portal.text-in.number", () -> "07537 417 417");
    }

    @BeforeEach
    void aGatewayAndALibrary() throws IOException {
        Chromium.screen(scripted, 360, 740);
        gateway = new StubGateway();
        NasName controller = new NasName("mot-wlc-1");
        nasClients.save(
                new NasClient(controller, CidrBlock.of("192.0.2.2"), null, NasVendor.CISCO, null, true, 0),
                Library.SECRET,
                null,
                Change.by("test"));
        hotspots.save(
                new Hotspot(controller, HotspotFamily.CISCO, null, List.of("127.0.0.1"), null, 0),
                null,
                Change.by("test"));
        Library.open(sites, nasClients);
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
    }

    @Test
    void aRedirectLeadsOnlineWithoutJavaScriptOrCookies() throws Exception {
        browser = plain;
        String mac = UamRedirects.nextMac();
        browser.get(address(redirect("notyet", mac)));
        Chromium.picture(browser, "contact");

        type("contact", "07700 900");
        press();
        assertThat(browser.getTitle()).startsWith("Error: What is your mobile number?");
        assertThat(browser.findElement(By.id("error")).getText())
                .isEqualTo("Error: Enter a mobile number, like 07700 900123 or +48 512 345 678");
        assertThat(browser.switchTo().activeElement().getAttribute("class")).isEqualTo("error-summary");
        assertThat(browser.findElement(By.name("contact")).getDomProperty("value"))
                .isEqualTo("07700 900");
        Chromium.picture(browser, "contact-error");

        type("contact", "07700 900123");
        press();
        Chromium.picture(browser, "code");
        assertThat(browser.findElement(By.id("hint")).getText()).contains("123").doesNotContain("07700");

        browser.get(address(redirect("notyet", mac)));
        assertThat(browser.getTitle()).startsWith("Enter your security code");

        String code = new StaffByHand("http://localhost:" + port).newestCode();
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
        assertThat(grants.lastRequest().nas()).isEqualTo(Library.NAS);
        assertThat(registrants.find(new Contact(ContactKind.MOBILE, "07700 900123")))
                .get()
                .satisfies(person ->
                        assertThat(person.id()).isEqualTo(grants.lastRequest().registrant()));

        browser.get(address(redirect("success", mac)));
        assertThat(browser.getTitle()).startsWith("You are online");
        Chromium.picture(browser, "online");
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
            browser = javaScript ? scripted : plain;
            browser.get(address("/nas/mot-wlc-1?switch_url=http://127.0.0.1:" + gateway.port()
                    + "/login.html&ap_mac=00:ea:bd:95:96:20&client_mac=" + UamRedirects.nextMac() + "&wlan=Library"));
            type("contact", "07700 9002" + (javaScript ? "01" : "02"));
            press();
            type("code", new StaffByHand("http://localhost:" + port).newestCode());
            press();
            if (!javaScript) {
                new WebDriverWait(browser, Duration.ofSeconds(20))
                        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main form")));
                Chromium.picture(browser, "hand-over");
                browser.findElement(By.cssSelector("main form .button")).click();
            }

            assertThat(gateway.nextForm())
                    .contains("buttonClicked=4", "username=" + grants.last().username());
            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .until(open -> String.valueOf(open.getTitle()).startsWith("You are online"));
        }
    }

    @Test
    void aForgedRedirectSaysWhatToDo() {
        browser = plain;
        browser.get(address(redirect("notyet", UamRedirects.nextMac())
                .replace("nasid=mot", "nasid=Mot")
                .replace("&md=", "&md=00")));

        assertThat(browser.getTitle()).startsWith("We cannot sign you in from this link");
        Chromium.picture(browser, "refused");
    }

    @Test
    void theMapKeepsTheAccessibilityRules() {
        browser = scripted;
        browser.get(address("/find?q=ml1"));
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".map path.leaflet-interactive")));
        Chromium.assertAccessible(browser, "/find");
        Chromium.picture(browser, "find");
    }

    @Test
    void thePageOfMinutesToReadACodeKeepsTheSameRules() throws Exception {
        browser = scripted;
        Chromium.screen(browser, 320, 640);
        browser.get(address(redirect("notyet", UamRedirects.nextMac())));
        NextPage.after(
                browser,
                () -> browser.findElement(By.linkText("Use an email address instead"))
                        .click());
        type("contact", "reader@example.com");
        press();
        String base = String.valueOf(browser.getCurrentUrl()).replaceFirst("/code.*", "");
        browser.findElement(By.cssSelector("form[action$='/grace'] button")).click();
        assertThat(gateway.nextLogon()).isNotNull();
        for (String language : List.of("en", "gd", "pl", "ur", "zh-Hans")) {
            browser.get(base + "/grace?lang=" + language);
            assertThat(browser.getPageSource()).doesNotContain("??");
            Chromium.assertAccessible(browser, "grace " + language);
            Chromium.picture(browser, "grace-" + language);
            assertFits("grace " + language);
        }
    }

    /** In letters of twice the size. */
    private void assertFits(String page) {
        browser.executeScript("document.documentElement.style.fontSize = '200%'");
        Chromium.assertFits(browser, page);
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

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private String redirect(String result, String mac) {
        return new UamRedirects("https://wifi.example.test", gateway.port()).of(result, mac);
    }

    private static String chapResponse(String password) {
        byte[] challenge = HexFormat.of().parseHex(UamRedirects.CHALLENGE);
        byte[] keyed = md5(concat(challenge, Library.SECRET.getBytes(StandardCharsets.UTF_8)));
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
