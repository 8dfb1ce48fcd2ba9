package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.access.AccessRule;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contact.ContactDetails;
import scot.tolbooth.inventory.contact.ContactRole;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.NextPage;
import scot.tolbooth.portal.operations.Browser;
import scot.tolbooth.portal.staff.ScottishTime;

/** Circuits, contractors and the contractors' work list in a browser, as a manager and a contractor see them. */
@SpringBootTest(
        classes = WholePortal.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tolbooth.roles=portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstateInABrowserTests {

    private static final Change CHANGE = Change.by("test");
    private static final SiteCode SITE = new SiteCode("WEB-1");
    private static final ContractorId FIRM = new ContractorId("web-firm");

    @LocalServerPort
    int port;

    @Autowired
    Contractors contractors;

    @Autowired
    Circuits circuits;

    @Autowired
    Visits visits;

    @Autowired
    Contacts contacts;

    @Autowired
    AccessConstraints access;

    @Autowired
    Documents documents;

    @Autowired
    WorkAreas areas;

    @Autowired
    AsbestosSurveys surveys;

    @Autowired
    AsbestosRegister register;

    private ChromeDriver browser;
    private LocalDate today = LocalDate.EPOCH;
    private String survey = "";

    @BeforeAll
    void start(@Autowired Clock clock, @Autowired Sites sites) throws IOException {
        today = new ScottishTime(clock).today();
        sites.save(
                new Site(
                        SITE,
                        "Web Hall",
                        SiteKind.COMMUNITY_CENTRE,
                        "Shotts",
                        "1 Main Street",
                        null,
                        null,
                        new Position(55.8, -3.9),
                        true,
                        "Mo-Fr 09:00-17:00",
                        null,
                        null,
                        0),
                CHANGE);
        contractor();
        circuit();
        records();
        browser = Browser.start();
        browser.manage().window().setSize(new Dimension(1280, 1000));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void noPageOfManagersOrContractorsBreaksAnAccessibilityRule() throws IOException {
        signIn("admin");
        account();
        for (String path : List.of(
                "/programme/contractors",
                "/programme/contractors/_new",
                "/programme/contractors/web-firm",
                "/programme/sites/WEB-1/contractors",
                "/programme/sites/WEB-1/circuits",
                "/programme/sites/WEB-1/circuits/_new",
                "/programme/sites/WEB-1/circuits/WEB-C-1",
                "/staff/accounts",
                "/staff/accounts/wim",
                "/staff/messages",
                "/operations/outbox",
                "/programme/scorecard",
                "/staff/reminders")) {
            check(path);
        }
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector(".masthead__out button"))
                        .click());
        signIn("wim");
        assertThat(browser.getCurrentUrl()).endsWith("/programme/work");
        long visit = visits.of(FIRM).get(0).id();
        for (String path : List.of(
                "/staff/reminders",
                "/programme/work",
                "/programme/work/WEB-1",
                "/programme/work/WEB-1/visits/_new",
                "/programme/work/WEB-1/visits/" + visit,
                "/programme/work/WEB-1/documents/_new",
                "/programme/work/_samples",
                "/programme/work/WEB-1/surveys/" + survey + "/samples",
                "/programme/work/WEB-1/surveys/" + survey + "/items",
                "/programme/work/WEB-1/surveys/" + survey)) {
            check(path);
        }
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("main button[type=submit]"))
                        .click());
        check("problems of a form");
    }

    @Test
    void theOnlySiteOfAnEstateStandsOnTheMap() {
        signIn("admin");
        browser.get("http://localhost:" + port + "/operations");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.findElements(By.cssSelector(".marker")))
                        .hasSize(1)
                        .allMatch(WebElement::isDisplayed));
        assertThat(errors()).isEmpty();
    }

    private void check(String path) throws IOException {
        if (path.startsWith("/")) {
            browser.get("http://localhost:" + port + path);
        }
        photograph(path);
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser);
        assertThat(results.getViolations())
                .extracting(rule -> path + " " + rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(errors()).filteredOn(entry -> path.startsWith("/")).isEmpty();
    }

    private List<LogEntry> errors() {
        return browser.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .toList();
    }

    private void signIn(String name) {
        String page = "http://localhost:" + port + "/staff/sign-in";
        browser.get(page);
        browser.manage().deleteAllCookies();
        browser.get(page);
        browser.findElement(By.id("username")).sendKeys(name);
        browser.findElement(By.id("password")).sendKeys(WholePortal.PASSWORD);
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("button[type=submit]")).click());
    }

    /** As an administrator makes it. */
    private void account() {
        browser.get("http://localhost:" + port + "/staff/accounts/_new");
        browser.findElement(By.id("name")).sendKeys("wim");
        new Select(browser.findElement(By.id("role"))).selectByVisibleText("Contractor");
        new Select(browser.findElement(By.id("contractor"))).selectByVisibleText("Web Firm");
        browser.findElement(By.id("password")).sendKeys(WholePortal.PASSWORD);
        NextPage.after(
                browser,
                () -> browser.findElement(By.cssSelector("main button[type=submit]"))
                        .click());
    }

    private void contractor() {
        contractors.save(
                new Contractor(
                        FIRM,
                        "Web Firm",
                        "desk@web.example",
                        "01698 000000",
                        null,
                        null,
                        Map.of(WorkKind.SITE_SURVEY, new WorkTerms(10, 2.5)),
                        List.of(
                                new Accreditation("UKAS", "ISO/IEC 17020", "1", null, today.plusDays(9)),
                                new Accreditation("BOHS", "P402", "2", null, today.minusDays(9))),
                        false,
                        0),
                CHANGE);
        for (WorkKind work : List.of(WorkKind.SITE_SURVEY, WorkKind.ASBESTOS_SURVEY)) {
            contractors.assign(new Assignment(0, FIRM, SITE, work, today, null), CHANGE);
        }
        visits.book(new VisitPlan(SITE, FIRM, WorkKind.SITE_SURVEY, times()), CHANGE);
    }

    private void circuit() {
        circuits.save(
                new Circuit(
                        new CircuitReference("WEB-C-1"),
                        SITE,
                        "Acme",
                        "FTTP",
                        null,
                        Bandwidth.of("100"),
                        null,
                        new CircuitDates(today.minusDays(60), today.minusDays(1), null, null, null, null),
                        null,
                        null,
                        null,
                        0),
                CHANGE);
    }

    private void records() {
        contacts.add(
                SITE,
                new ContactDetails(ContactRole.KEYHOLDER, "Ina Key", null, "01698 000000", null, null, null, null),
                CHANGE);
        access.add(SITE, new AccessRule.Closed(today.plusDays(40), today.plusDays(60)), "holidays", CHANGE);
        var document = documents.add(
                new NewDocument(
                        SITE, "Drawing", DocumentKind.DRAWING, "a.pdf", "application/pdf", new byte[] {1}, null),
                CHANGE);
        documents.accept(document.id(), CHANGE);
        var hall = areas.add(SITE, new WorkAreaPlan("Hall", WorkAreaKind.ROOM, "two access points", true), CHANGE);
        SurveyOrder order = new SurveyOrder(SITE, SurveyKind.REFURBISHMENT, FIRM, today);
        Survey ordered = surveys.order(order, List.of(hall.id()), CHANGE);
        surveys.take(
                ordered.id(),
                ordered.version(),
                new SurveyStep.VisitBooked(new scot.tolbooth.inventory.rollout.asbestos.Visit(today, today)),
                CHANGE);
        survey = ordered.id().toString();
        register.publish(SITE, today, null, "Ceiling tiles", CHANGE);
    }

    private VisitTimes times() {
        return new VisitTimes(today, today, LocalTime.of(9, 0), LocalTime.of(16, 0));
    }

    private void photograph(String path) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "photographs"));
        Files.write(
                directory.resolve("estate" + path.replace('/', '-') + ".png"),
                browser.getScreenshotAs(OutputType.BYTES));
    }
}
