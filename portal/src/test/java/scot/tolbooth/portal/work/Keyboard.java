package scot.tolbooth.portal.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import scot.tolbooth.portal.NextPage;

/** Somebody without a mouse, to whom a screen reader says the role and the name of what has the focus. */
final class Keyboard {

    private static final int MOST_STEPS = 400;

    /** Its text and those of its labels: what its name can be made of, told faster than the name is. */
    private static final String WHAT_HAS_THE_FOCUS = """
            const focused = document.activeElement;
            return [focused, ...(focused.labels || [])].map(one => one.textContent).join(' ')""";

    private final ChromeDriver browser;

    Keyboard(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Goes on with the tabulator until that has the focus; says what was met where it cannot be reached. */
    WebElement to(String role, String name) {
        List<String> met = new ArrayList<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            strike(Keys.TAB);
            String seen = Objects.toString(browser.executeScript(WHAT_HAS_THE_FOCUS));
            if (seen.contains(name) && isFocused(role, name)) {
                return browser.switchTo().activeElement();
            }
            met.add(seen);
        }
        throw new AssertionError("There is no way to the " + role + " " + name + ", only to " + met);
    }

    private boolean isFocused(String role, String name) {
        WebElement focused = browser.switchTo().activeElement();
        return role.equals(focused.getAriaRole()) && name.equals(focused.getAccessibleName());
    }

    void follow(String name) {
        strikeForAnotherPage(to("link", name), Keys.ENTER);
    }

    void press(String name) {
        strikeForAnotherPage(to("button", name), Keys.ENTER);
    }

    void strikeForAnotherPage(WebElement focused, CharSequence keys) {
        NextPage.after(browser, () -> focused.sendKeys(keys));
    }

    void type(String name, String text) {
        to("textbox", name).sendKeys(text);
    }

    /** Types a password, which assistive technology does not call a textbox. */
    void typeSecret(String text) {
        strike(Keys.TAB + text);
    }

    /** Types a day as the browser's language orders it. */
    void type(String name, LocalDate day) {
        WebElement field = to("Date", name);
        field.sendKeys(day.format(DateTimeFormatter.ofPattern(order())));
    }

    /** Chooses an option by typing what it begins with. */
    void choose(String name, String option) {
        WebElement list = to("combobox", name);
        list.sendKeys(option);
        String chosen = Objects.toString(browser.executeScript("return arguments[0].selectedOptions[0].text", list));
        if (!chosen.equals(option)) {
            throw new AssertionError("Typing " + option + " in " + name + " chose " + chosen);
        }
    }

    /** Not by way of the element that has the focus: a field for files takes every key to be a file's name. */
    private void strike(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private String order() {
        return Objects.toString(browser.executeScript("""
                return new Intl.DateTimeFormat().formatToParts(new Date())
                    .map(part => ({day: 'dd', month: 'MM', year: 'yyyy'})[part.type] || '').join('')"""));
    }
}
