package scot.tolbooth.portal.signup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium, shaped like a phone. Tests are skipped where it is absent, or fail where peers are required. */
final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    static ChromeDriver open(boolean javaScript) {
        boolean present = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        String message = "needs " + BROWSER + " and " + DRIVER + " (Debian packages chromium and chromium-driver)";
        if (Boolean.parseBoolean(System.getenv("TOLBOOTH_REQUIRE_PEERS"))) {
            Assertions.assertThat(present).as(message).isTrue();
        }
        Assumptions.assumeTrue(present, message);
        ChromeDriver browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options(javaScript));
        screen(browser, 360, 740);
        return browser;
    }

    /** Gives it a screen of that size, in CSS pixels. */
    static void screen(ChromeDriver browser, int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", false));
    }

    private static ChromeOptions options(boolean javaScript) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
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
