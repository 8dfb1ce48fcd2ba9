package scot.tolbooth.portal.operations;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a screen, where the machine has one. */
final class Browser {

    private Browser() {}

    /** Starts it; skips the test where there is none, unless {@code TOLBOOTH_REQUIRE_PEERS} says that there must be. */
    static ChromeDriver start() throws IOException {
        Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = find("chromedriver");
        boolean found = chromium.isPresent() && driver.isPresent();
        if (!found && "true".equals(System.getenv("TOLBOOTH_REQUIRE_PEERS"))) {
            throw new IllegalStateException("chromium and chromedriver are required and not on the PATH");
        }
        assumeTrue(found, "skipped: chromium and chromedriver are not on the PATH");
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(driver.orElseThrow().toString()))
                        .usingAnyFreePort()
                        .build(),
                options(chromium.orElseThrow()));
    }

    private static ChromeOptions options(Path chromium) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory("tolbooth-browser-")));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
