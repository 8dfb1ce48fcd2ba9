package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.Question;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.NextPage;

@SpringBootTest(
        classes = ConsoleOnFakes.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tolbooth.roles=portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeInABrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    FakeNetwork network;

    private ChromeDriver browser;

    @BeforeAll
    void start(
            @Autowired Sites sites,
            @Autowired Devices devices,
            @Autowired Rollout rollout,
            @Autowired Forecasts forecasts)
            throws IOException {
        browser = Browser.start();
        SampleEstate.fill(sites, devices, rollout, network);
        forecasts.now(Question.USUAL);
        browser.manage().window().setSize(new Dimension(1440, 1000));
        browser.get(url("/programme"));
        browser.findElement(By.id("username")).sendKeys("admin");
        browser.findElement(By.id("password")).sendKeys(ConsoleOnFakes.PASSWORD);
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("button[type=submit]")).click());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programme?late=true&sort=rag&direction=down",
                "/programme/board",
                "/programme/gantt",
                "/programme/map",
                "/programme/forecast?by=2027-06-01",
                "/programme/forecast?shift=lots&closed_to=2027-01-01",
                "/programme/sites/LIB-100"
            })
    void noPageBreaksAnAccessibilityRuleOrItsOwnPolicy(String path) throws IOException {
        browser.get(url(path));
        if (path.endsWith("/map")) {
            awaitMarkers();
        }
        Path file = Path.of("target", "pages", path.substring(1).replaceAll("[/?&=]", "-") + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, browser.getScreenshotAs(OutputType.BYTES));

        assertThat(new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(browser)
                        .getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(browser.manage().logs().get("browser").getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .filteredOn(entry -> !entry.getMessage().contains("422"))
                .isEmpty();
    }

    @Test
    void aListIsKeptUnderANameAndFoundAgain() {
        browser.get(url("/programme?next=installation"));
        browser.findElement(By.cssSelector(".saved-views summary")).click();
        browser.findElement(By.id("name")).sendKeys("To be installed");
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector(".saved-views .form button"))
                        .click());

        assertThat(browser.getCurrentUrl()).endsWith("/programme?next=installation");
        browser.get(url("/programme"));
        browser.findElement(By.cssSelector(".saved-views summary")).click();
        NextPage.after(
                browser,
                () -> browser.findElement(By.linkText("To be installed")).click());
        assertThat(browser.getCurrentUrl()).endsWith("/programme?next=installation");
    }

    @Test
    void aWhatIfIsAnsweredBesideThingsAsTheyAre() {
        browser.get(url("/programme/forecast"));
        browser.findElement(By.id("without")).sendKeys("LIB-100, LIB-101");
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector(".form--wide button[type=submit]"))
                        .click());
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            browser.navigate().refresh();
            assertThat(browser.findElement(By.tagName("main")).getText())
                    .contains("P80 as things are")
                    .doesNotContain("being worked out");
        });
        assertThat(browser.findElement(By.tagName("main")).getText()).doesNotContain("LIB-100");
    }

    private void awaitMarkers() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.findElements(By.cssSelector(".map .marker .rag__shape")))
                        .hasSize(130));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
