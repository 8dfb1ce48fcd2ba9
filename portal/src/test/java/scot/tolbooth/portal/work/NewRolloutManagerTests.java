package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Report;
import scot.tolbooth.inventory.rollout.asbestos.Review;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.Surveyor;
import scot.tolbooth.inventory.rollout.asbestos.Visit;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.operations.Browser;
import scot.tolbooth.portal.staff.ScottishTime;

/** Somebody who has never seen Tolbooth, has no mouse and hears what a screen reader says, takes over the programme. */
@SpringBootTest(
        classes = WholePortal.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tolbooth.roles=portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewRolloutManagerTests {

    private static final int SITES = 130;
    private static final int OPEN = 20;
    private static final int HELD_UP = 5;
    private static final Change CHANGE = Change.by("test");

    @LocalServerPort
    int port;

    @TempDir
    Path files;

    @Autowired
    Sites sites;

    @Autowired
    WorkAreas areas;

    @Autowired
    AsbestosSurveys surveys;

    @Autowired
    AsbestosChecks checks;

    private ChromeDriver browser;
    private Keyboard keyboard;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    void signIn(@Autowired Clock clock) throws IOException {
        today = new ScottishTime(clock).today();
        browser = Browser.start();
        browser.manage().window().setSize(new Dimension(1280, 1000));
        keyboard = new Keyboard(browser);
        browser.get("http://localhost:" + port + "/programme");
        keyboard.type("Name", "admin");
        NextPage.after(browser, () -> keyboard.typeSecret(WholePortal.PASSWORD + Keys.ENTER));
        assertThat(heading()).isEqualTo("Programme");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    @Order(1)
    void theSheetsAreImportedAfterALookAtWhatTheyWouldChange() throws IOException {
        bring("Sites", "sites.csv", sheetOfSites(), SITES + " would be created");
        assertThat(main()).contains(SITES + " created, 0 changed, 0 stayed as they were; 0 left out");
        assertThat(sites.find(code(130))).isPresent();

        keyboard.follow("Programme");
        long milestones = sheetOfMilestones().lines().count() - 1;
        bring("Milestones", "milestones.csv", sheetOfMilestones(), milestones + " would be created");
        assertThat(main()).contains(milestones + " created");
    }

    @Test
    @Order(2)
    void theFiveSitesThatHoldTheProgrammeUpAreFoundWithTheReason(@Autowired Blockers blockers) throws IOException {
        LocalDate since = today.minusDays(2);
        blockers.raise(
                new Blocker(
                        0,
                        code(1),
                        BlockerCause.ACCESS_REFUSED,
                        "The keyholder is away",
                        null,
                        null,
                        null,
                        since,
                        null,
                        0),
                CHANGE);
        start("Programme");
        keyboard.follow("What holds it up");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            browser.navigate().refresh();
            assertThat(named()).hasSize(HELD_UP);
        });
        check("what-holds-it-up");

        assertThat(named())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, HELD_UP)
                        .mapToObj(NewRolloutManagerTests::name)
                        .toList());
        assertThat(main())
                .contains("Access refused, for 3 days: The keyholder is away (nobody sees to it yet)", "Live by, P80");
        keyboard.follow("Programme");
        assertThat(main()).containsPattern("The last site is live by [0-9]+ [A-Z][a-z]+ 20[0-9]{2} in 8 of 10 runs");
        keyboard.follow("Which sites decide that, and what they wait for");
        keyboard.follow(name(1));
        assertThat(heading()).startsWith(name(1));
        check("site");
    }

    @Test
    @Order(3)
    void anAsbestosOutcomeIsRecorded() throws IOException {
        SiteCode site = code(6);
        surveyed(site);
        assertThat(checks.missing(site)).anyMatch(sentence -> sentence.contains("outcome"));

        start("Programme");
        keyboard.follow(name(6));
        keyboard.follow("Asbestos");
        keyboard.follow("Record the outcome for Comms route");
        keyboard.press("Save");
        assertThat(browser.switchTo().activeElement().getText())
                .contains("There is a problem", "Outcome must not be empty", "Competent person must not be empty");
        check("outcome-with-problems");
        keyboard.choose("Outcome", "No asbestos in the work area");
        keyboard.type("Competent person", "Dr Jean Expert");
        keyboard.type("Qualification", "BOHS P405");
        keyboard.type("Decided on", today);
        keyboard.type("Reason", "As survey R-17 says");
        keyboard.press("Save");

        assertThat(heading()).startsWith("Asbestos");
        assertThat(main()).contains("Dr Jean Expert (BOHS P405)", "As survey R-17 says");
        assertThat(checks.missing(site)).noneMatch(sentence -> sentence.contains("outcome"));
        check("asbestos");
    }

    @Test
    @Order(4)
    void theReportIsPrinted() throws IOException {
        start("Programme");
        keyboard.follow("Report");
        assertThat(heading()).startsWith("Digital programme: update to committee");
        check("report");

        Pdf print = browser.print(new PrintOptions());
        byte[] pages = Base64.getDecoder().decode(print.getContent());
        Files.write(photographs().resolve("new-manager-report.pdf"), pages);
        assertThat(new String(pages, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pages.length).isGreaterThan(10_000);
    }

    @Test
    @Order(5)
    void ofTwoWhoChangeADateAtOnceTheSecondIsToldAndLosesNothing() throws IOException {
        start("Programme");
        keyboard.follow(name(7));
        keyboard.follow("Change Installation");
        String second = browser.getWindowHandle();
        String form = Objects.requireNonNull(browser.getCurrentUrl());
        browser.switchTo().newWindow(WindowType.TAB).get(form);
        keyboard.type("Note", "The first to save");
        keyboard.press("Save");
        browser.close();

        browser.switchTo().window(second);
        keyboard.type("Note", "The second to save");
        keyboard.press("Save");
        assertThat(main()).contains("The first to save");
        assertThat(browser.findElement(By.id("note")).getAttribute("value")).isEqualTo("The second to save");
        check("milestone-changed-meanwhile");
    }

    @Test
    @Order(6)
    void aChangeThatWasAMistakeIsPutBack() throws IOException {
        Site before = sites.find(code(8)).orElseThrow();
        sites.save(renamed(before), CHANGE);
        start("Programme");
        keyboard.follow("Mistaken Name");
        keyboard.follow("History");
        check("history");
        keyboard.strikeForAnotherPage(browser.findElement(By.partialLinkText("Put back")), Keys.ENTER);
        assertThat(heading()).isEqualTo("Put back a change");
        assertThat(main()).contains("Mistaken Name", before.name());
        check("put-back");
        keyboard.press("Put it back");

        assertThat(main()).contains("Mistaken Name to Library 8");
        assertThat(sites.find(code(8)).orElseThrow().name()).isEqualTo(before.name());
    }

    private void bring(String resource, String name, String content, String announced) throws IOException {
        Path file = Files.writeString(files.resolve(name), content);
        keyboard.follow("Import");
        check("import-" + name);
        keyboard.choose("What it holds", resource);
        browser.findElement(By.id("file")).sendKeys(file.toString());
        keyboard.press("Show what it would change");
        assertThat(main()).contains(announced, "Nothing has changed yet");
        check("preview-" + name);
        keyboard.press("Import");
    }

    private static String sheetOfSites() {
        return IntStream.rangeClosed(1, SITES)
                .mapToObj(number -> "%s,%s,library,Shotts,55.8,-3.8\n".formatted(code(number), name(number)))
                .collect(Collectors.joining("", "code,name,kind,town,latitude,longitude\n", ""));
    }

    /** Twenty sites are still to come; the first five have not even been surveyed. */
    private String sheetOfMilestones() {
        return IntStream.rangeClosed(1, OPEN)
                .boxed()
                .flatMap(this::milestones)
                .collect(Collectors.joining("", "site,milestone,planned,actual,override_reason,override_until\n", ""));
    }

    private Stream<String> milestones(int number) {
        Stream<String> early = Stream.of(
                "%s,identified,,%s,,\n".formatted(code(number), today.minusDays(60)),
                "%s,go-live,%s,,,\n".formatted(code(number), today.plusDays(90)));
        return number <= HELD_UP
                ? early
                : Stream.concat(
                        early,
                        Stream.of("site-survey", "asbestos-check", "circuit-ordered", "circuit-live")
                                .map(milestone -> "%s,%s,,%s,Done before Tolbooth came,%s\n"
                                        .formatted(code(number), milestone, today.minusDays(30), today.plusDays(60))));
    }

    private void surveyed(SiteCode site) {
        WorkArea area =
                areas.add(site, new WorkAreaPlan("Comms route", WorkAreaKind.ROUTE, "Containment", true), CHANGE);
        LocalDate day = today.minusDays(20);
        Survey survey =
                surveys.order(new SurveyOrder(site, SurveyKind.REFURBISHMENT, null, day), List.of(area.id()), CHANGE);
        Visit visit = new Visit(day.plusDays(2), day.plusDays(2));
        CompetentPerson expert = new CompetentPerson("Dr Jean Expert", "BOHS P405");
        for (SurveyStep step : List.of(
                new SurveyStep.VisitBooked(visit),
                new SurveyStep.Surveyed(visit, new Surveyor("Sue Veyor", "Acme", "UKAS 1", today.plusYears(1))),
                new SurveyStep.ReportReceived(new Report(day.plusDays(5), "R-17", null), Map.of(), List.of()),
                new SurveyStep.Reviewed(new Review(true, expert, day.plusDays(6), "Checked against the plan")))) {
            survey = surveys.take(survey.id(), survey.version(), step, CHANGE);
        }
    }

    private static Site renamed(Site site) {
        return new Site(
                site.code(),
                "Mistaken Name",
                site.kind(),
                site.town(),
                site.address(),
                site.postcode(),
                site.uprn(),
                site.position(),
                site.published(),
                site.openingHours(),
                site.owner(),
                site.note(),
                site.version());
    }

    private static SiteCode code(int number) {
        return new SiteCode("NEW-%03d".formatted(number));
    }

    private static String name(int number) {
        return "Library " + number;
    }

    private void start(String page) {
        browser.get("http://localhost:" + port + "/operations");
        keyboard.follow(page);
    }

    private List<String> named() {
        return browser.findElements(By.cssSelector("[aria-labelledby=at-the-end] th a")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    private String main() {
        return browser.findElement(By.tagName("main")).getText();
    }

    private void check(String page) throws IOException {
        Files.write(photographs().resolve("new-manager-" + page + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        assertThat(new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze(browser)
                        .getViolations())
                .extracting(rule -> page + " " + rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    private static Path photographs() throws IOException {
        return Files.createDirectories(Path.of("target", "photographs"));
    }
}
