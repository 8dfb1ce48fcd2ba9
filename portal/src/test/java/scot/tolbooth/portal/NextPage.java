package scot.tolbooth.portal;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The page that a click or a key leads to. Either only begins the way there: on a busy machine what is looked at next would
 * be the page before, gone a moment later.
 */
public final class NextPage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final By PAGE = By.tagName("html");

    private NextPage() {}

    /** Does what leads to another page, and waits until that is there. */
    public static void after(WebDriver browser, Runnable act) {
        WebElement before = browser.findElement(PAGE);
        act.run();
        WebDriverWait waiting = new WebDriverWait(browser, PATIENCE);
        // Between two documents the browser may know neither of them.
        waiting.ignoring(WebDriverException.class);
        waiting.until(ExpectedConditions.stalenessOf(before));
        waiting.until(ExpectedConditions.presenceOfElementLocated(PAGE));
    }
}
