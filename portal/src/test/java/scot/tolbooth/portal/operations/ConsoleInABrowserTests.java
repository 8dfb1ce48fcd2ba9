package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.RetiredAccessPoints;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.portal.api.FoundDevices;
import scot.tolbooth.radius.disconnect.ErrorCause;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

@SpringBootTest(
        classes = {ConsoleOnFakes.class, SampleAsbestos.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tolbooth.roles=portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleInABrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    FakeNetwork network;

    @Autowired
    FakeRadius radius;

    @Autowired
    FakeSessionControl control;

    private ChromeDriver browser;

    @BeforeAll
    void start(
            @Autowired Sites sites,
            @Autowired Devices devices,
            @Autowired Rollout rollout,
            @Autowired SampleAsbestos asbestos,
            @Autowired JdbcClient jdbc,
            @Autowired RetiredAccessPoints retired)
            throws IOException {
        browser = Browser.start();
        SampleEstate.fill(sites, devices, rollout, network);
        asbestos.fill(new SiteCode("LIB-100"));
        findings(new FoundDevices(jdbc));
        retired.retire(new DeviceName("lib-001-wan-router"), "00:11:22:33:44:55", Change.by("morag"));
        NasName nas = new NasName("mot-lib-nas-1");
        radius.clients.put(
                nas, new NasClient(nas, CidrBlock.of("10.7.0.0/24"), null, NasVendor.GENERIC, 3799, true, 1));
        browser.get(url("/operations"));
        browser.findElement(By.id("username")).sendKeys("admin");
        browser.findElement(By.id("password")).sendKeys(ConsoleOnFakes.PASSWORD);
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("button[type=submit]")).click());
    }

    private static void findings(FoundDevices found) {
        found.proposal("LIB-001", found.search("LIB-001"), "10.1.2.2", "lib-001-sw-9", "lib-001-wan-router");
        found.running("LIB-002");
        found.sees("lib-001-wireless-controller", "lib-001-switch");
        found.sees("lib-001-switch", "lib-001-wan-router");
        found.vanished("lib-001-wan-router", "lib-001-ap-gone");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void wide() {
        browser.manage().window().setSize(new Dimension(1440, 1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operations",
                "/operations/problems",
                "/operations/sites/LIB-001",
                "/operations/devices/lib-001-wan-router",
                "/operations/sessions",
                "/operations/sessions?open=&site=LIB-001&nas=lib-nas-1&from=2026-11-20T10:00",
                "/staff/destructions",
                "/staff/data-map",
                "/operations/sessions/7",
                "/operations/requests",
                "/operations/messages",
                "/operations/refusals",
                "/operations/policy",
                "/operations/policy/_try?vendor=cisco",
                "/operations/nas-clients",
                "/operations/nas-clients/_new",
                "/operations/nas-clients/_message-authenticators",
                "/operations/nas-clients/mot-lib-nas-1",
                "/operations/nas-clients/mot-lib-nas-1/security",
                "/operations/nas-clients/mot-lib-nas-1/access",
                "/operations/imports",
                "/operations/profiles",
                "/operations/profiles/mikrotik",
                "/operations/profile-trials",
                "/operations/discovery?site=LIB-001",
                "/operations/discovery/2",
                "/operations/discovery/proposals?site=LIB-001",
                "/operations/discovery/proposals/1",
                "/operations/credential-sets",
                "/operations/parents",
                "/operations/retired-access-points",
                "/operations/maintenance/schedules/_new",
                "/programme",
                "/programme/sites/LIB-100",
                "/programme/sites/LIB-100/milestones/go-live",
                "/programme/sites/LIB-100/assessment",
                "/programme/deliverables",
                "/programme/deliverables/_new",
                "/programme/report",
                "/programme/sites/LIB-100/blockers",
                "/programme/blockers",
                "/programme/sites/LIB-100/contacts",
                "/programme/sites/LIB-100/documents",
                "/programme/sites/LIB-100/access",
                "/programme/sites/LIB-100/journal",
                "/programme/sites/LIB-100/fields",
                "/programme/sites/LIB-100/history",
                "/programme/archived",
                "/programme/scorecard",
                "/programme/calendar",
                "/programme/import",
                "/programme/import/netbox",
                "/programme/sites/LIB-001/devices",
                "/programme/sites/LIB-001/devices/lib-001-wan-router",
                "/programme/warranties",
                "/programme/custom-fields",
                "/programme/asbestos",
                "/programme/sites/LIB-099/asbestos",
                "/programme/sites/LIB-100/asbestos",
                "/programme/sites/LIB-100/asbestos/pack",
                "/programme/sites/LIB-100/asbestos/work-areas/_new",
                "/programme/sites/LIB-100/asbestos/work-areas/1/outcome",
                "/programme/sites/LIB-100/asbestos/work-areas/2/next-step",
                "/programme/sites/LIB-100/asbestos/surveys/_new",
                "/programme/sites/LIB-100/asbestos/surveys/1",
                "/programme/sites/LIB-100/asbestos/surveys/2/report-received",
                "/programme/sites/LIB-100/asbestos/items/_new"
            })
    void noPageBreaksAnAccessibilityRuleOrItsOwnPolicy(String path) throws IOException {
        browser.get(url(path));
        if (path.equals("/operations")) {
            awaitMarkers();
        }
        photograph(path);

        assertThat(violations()).isEmpty();
        assertThat(browser.manage().logs().get("browser").getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .isEmpty();
    }

    @Test
    void aSessionIsGivenItsTermsAtThePressOfAButtonWithoutBreakingARule() {
        control.answer(13, new NasAnswer.Refused(new ErrorCause(503)));
        browser.get(url("/operations/sessions/13"));
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("form[action$='/change-of-authorization'] button"))
                        .click());

        assertThat(browser.findElement(By.cssSelector("[role=status]")).getText())
                .isEqualTo("The NAS refused: the NAS knows no such session (Error-Cause 503).");
        assertThat(violations()).isEmpty();
    }

    @Test
    void mapAndListShowEverySiteAndKeepFreshWithoutReload() {
        browser.get(url("/operations"));
        awaitMarkers();
        assertThat(browser.findElements(By.cssSelector("tbody tr[data-site]"))).hasSize(130);
        assertThat(browser.findElements(By.cssSelector(".marker.shape--down"))).hasSize(2);

        network.site(new SiteCode("LIB-002"), OperationalState.DOWN, "pulled plug", 5, 0);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.findElements(By.cssSelector(".marker.shape--down")))
                        .hasSize(3));
        assertThat(browser.findElement(By.cssSelector("[data-site='LIB-002'] .state"))
                        .getText())
                .isEqualTo("Down");
        network.site(new SiteCode("LIB-002"), OperationalState.UP, "all 4 devices answer", 5, 0);
    }

    @Test
    void onAPhoneNothingScrollsSideways() throws IOException {
        browser.manage().window().setSize(new Dimension(500, 900));
        browser.get(url("/operations"));
        awaitMarkers();
        photograph("/phone");

        assertThat((Boolean) browser.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    private List<String> violations() {
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser);
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }

    private void awaitMarkers() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.findElements(By.cssSelector(".marker")))
                        .hasSize(130));
    }

    private void photograph(String path) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "photographs"));
        Files.write(
                directory.resolve("console" + path.replace('/', '-') + ".png"),
                browser.getScreenshotAs(OutputType.BYTES));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
