package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import scot.tolbooth.portal.Peers;

/** Debian's Chromium, shaped like a phone. Tests are skipped where it is absent, or fail where peers are required. */
final class Chromium {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private Chromium() {}

    /** Keeps no cookies. Its performance log says what it fetches. */
    static ChromeDriver open(boolean javaScript) {
        Path driver = Peers.require("/usr/bin/chromedriver");
        Path program = Peers.require("/usr/bin/chromium");
        ChromeDriver browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options(program, javaScript));
        screen(browser, 360, 740);
        return browser;
    }

    /** Gives it a screen of that size, in CSS pixels. */
    static void screen(ChromeDriver browser, int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", false));
    }

    /** Forgets what it has kept of pages before, as in a sign-in sheet that is opened for the first time. */
    static void forget(ChromeDriver browser) {
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** A line of 1 Mbit/s with that delay of each answer. */
    static void slow(ChromeDriver browser, Duration delay) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        delay.toMillis(),
                        "downloadThroughput",
                        125_000,
                        "uploadThroughput",
                        125_000));
    }

    static void quick(ChromeDriver browser) {
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** In the few colours that people choose for themselves, or as the page has it. */
    static void forcedColours(ChromeDriver browser, boolean forced) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "forced-colors", "value", forced ? "active" : "none"))));
    }

    /** Needs a browser with scripts: where the rules cannot be tried, axe finds nothing, and says why elsewhere. */
    static void assertAccessible(ChromeDriver browser, String page) {
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(browser);
        assertThat(results.getErrorMessage()).as(page).isNull();
        assertThat(results.getViolations())
                .as(page)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    /** Nobody has to scroll to the side. */
    static void assertFits(ChromeDriver browser, String page) {
        assertThat(browser.executeScript(
                        "const page = document.documentElement; return page.scrollWidth <= page.clientWidth"))
                .as(page)
                .isEqualTo(true);
    }

    /** Keeps a picture of the page for people to look at. */
    static void picture(ChromeDriver browser, String name) {
        keep(name + ".png", browser.getScreenshotAs(OutputType.BYTES));
    }

    static void keep(String file, byte[] content) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ChromeOptions options(Path program, boolean javaScript) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--window-size=360,740",
                "--user-data-dir=" + profile());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "profile.managed_default_content_settings.javascript",
                        javaScript ? 1 : 2,
                        "profile.default_content_setting_values.cookies",
                        2));
        return options;
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("tolbooth-chromium-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
