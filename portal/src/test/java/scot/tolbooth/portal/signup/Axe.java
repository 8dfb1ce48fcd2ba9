package scot.tolbooth.portal.signup;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** axe-core in every page that a browser opens, which is quicker than bringing it along each time. */
record Axe(ChromeDriver browser) {

    /** The rules of WCAG 2.2 at levels A and AA, and good practice. */
    private static final String RULES =
            "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'," + " 'best-practice'] }";

    static Axe in(ChromeDriver browser) {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            browser.executeCdpCommand(
                    "Page.addScriptToEvaluateOnNewDocument",
                    Map.of("source", new String(script.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Axe(browser);
    }

    /** What is wrong with the page that is open, by rule and place. */
    List<?> violations() {
        return run(RULES);
    }

    List<?> poorContrasts() {
        return run("{ type: 'rule', values: ['color-contrast'] }");
    }

    private List<?> run(String rules) {
        return (List<?>) browser.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, { runOnly: " + rules + ", resultTypes: ['violations'] }).then("
                + "result => done(result.violations.map(rule => rule.id + ': '"
                + " + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))),"
                + "problem => done([String(problem)]))");
    }
}
