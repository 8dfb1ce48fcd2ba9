package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.rag.Assessments;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.Subject;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.Deliverable;
import scot.tolbooth.inventory.rollout.report.Deliverables;
import scot.tolbooth.inventory.rollout.report.HeldUpSite;
import scot.tolbooth.inventory.rollout.report.IssuedReport;
import scot.tolbooth.inventory.rollout.report.IssuedReports;
import scot.tolbooth.inventory.rollout.report.Summary;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class AssessmentPagesTests {

    private static final SiteCode SITE = new SiteCode("RAG-001");
    private static final String PAGE = "/programme/sites/RAG-001/assessment";

    @Autowired
    MockMvcTester web;

    @Autowired
    Sites sites;

    @Autowired
    Assessments assessments;

    @Autowired
    Deliverables deliverables;

    @Autowired
    IssuedReports issued;

    @BeforeEach
    void aSite() {
        sites.save(
                new Site(
                        SITE,
                        "Shotts Library",
                        SiteKind.LIBRARY,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.82, -3.8),
                        true,
                        null,
                        null,
                        null,
                        0),
                Change.by("test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/programme/deliverables/_new"})
    void viewersReadButMayNotChange(String path) {
        assertThat(web.get().uri(path).with(user("vera").roles("VIEWER")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("class=\"form\"");
        assertThat(web.post().uri(path).with(user("vera").roles("VIEWER")).with(csrf()))
                .hasStatus(403);
    }

    @Test
    void nobodysJudgementIsMadeForThemAndAmberNeedsWords() {
        assertThat(post(PAGE, "percent", "40", "expected", "40"))
                .hasStatus(422)
                .bodyText()
                .contains("must be judged");
        assertThat(post(PAGE, judged("emerging-issue", "narrative", "")))
                .hasStatus(422)
                .bodyText()
                .contains("must be given where Amber is shown", "There may be an emerging issue with risk.");

        assertThat(post(PAGE, judged("emerging-issue", "narrative", "The surveyor is ill.")))
                .hasStatus(302)
                .hasHeader("Location", PAGE);
        assertThat(assessments.history(new Subject.OfSite(SITE)).get(0).shown()).isEqualTo(RagColour.AMBER);
        assertThat(get(PAGE)).bodyText().contains("The surveyor is ill.", "rag--amber");
    }

    @Test
    void anOverrideSaysWhyAndUntilWhen() {
        assertThat(post(PAGE, judged("on-track", "override_reason", "The board knows")))
                .hasStatus(422)
                .bodyText()
                .contains("must be chosen with a reason and an expiry date");
        assertThat(post(PAGE, judged("on-track", "override_colour", "green", "override_expires", "2020-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("must be 1 to 1,000 characters");
    }

    @Test
    void aDeliverableIsAddedChangedAndAssessed() {
        assertThat(post("/programme/deliverables/_new", "theme", "Digital", "title", "", "start", "soon", "end", ""))
                .hasStatus(422)
                .bodyText()
                .contains("must be a date such as");
        assertThat(post("/programme/deliverables/_new", deliverable("Public Wi-Fi", "0")))
                .hasStatus(302);
        Deliverable added = deliverables.all().get(0);
        String page = "/programme/deliverables/" + added.id();

        assertThat(post(page, deliverable("Public Wi-Fi and WAN", "1"))).hasStatus(302);
        assertThat(post(page, deliverable("Public Wi-Fi only", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else");
        assertThat(post(page + "/assessment", judged("on-track"))).hasStatus(302);
        assertThat(get("/programme/deliverables")).bodyText().contains("Public Wi-Fi and WAN", "rag--");
        assertThat(get("/programme/deliverables/99999")).hasStatus(404);
    }

    @Test
    void anIssuedReportIsKeptAndListed() {
        assertThat(post("/programme/report/issues", "asAt", "2026-01-31")).hasStatus(302);
        IssuedReport kept = issued.all().get(0);

        assertThat(get("/programme/report/issues/" + kept.id()))
                .hasStatusOk()
                .bodyText()
                .contains("position as at 31 January 2026", "kept as it was then");
        assertThat(get("/programme/report/issues/" + kept.id() + "?format=csv"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv");
        assertThat(get("/programme/report"))
                .bodyText()
                .contains("Changes are since 31 January 2026, the date of the report issued before.");
        assertThat(get("/programme/report?asAt=2999-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("must not be in the future");
    }

    @Test
    void aLongListOfAReportIsShortInItAndWholeOnPagesOfItsOwn() {
        List<HeldUpSite> sites = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> new HeldUpSite(
                        "LONG-" + number,
                        "Library " + number,
                        RagColour.AMBER,
                        "Site survey",
                        List.of("Late."),
                        LocalDate.of(2025, 1, 1)))
                .toList();
        Summary nothing = Summary.of(List.of());
        String kept = "/programme/report/issues/"
                + issued.issue(
                                new CommitteeReport(
                                        LocalDate.of(2025, 1, 31),
                                        LocalDate.of(2024, 7, 31),
                                        false,
                                        List.of(),
                                        nothing,
                                        nothing,
                                        List.of(),
                                        sites,
                                        List.of(),
                                        List.of(),
                                        List.of("Devices of that day are not kept."),
                                        "The rule."),
                                Change.by("test"))
                        .id();

        assertThat(get(kept))
                .bodyText()
                .contains(
                        "LONG-100", "and 20 more sites held up", kept + "/held-up", "Devices of that day are not kept.")
                .doesNotContain("LONG-101");
        assertThat(get(kept + "/held-up?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("LONG-101", "LONG-120", "Page 2 of 2")
                .doesNotContain("LONG-100");
        assertThat(get(kept + "/overrides")).hasStatusOk().bodyText().contains("There is none.");
        assertThat(get(kept + "?format=csv")).bodyText().contains("LONG-1 ", "LONG-120", "untold");
        assertThat(get("/programme/report/held-up?asAt=2026-01-30")).hasStatusOk();
        assertThat(get("/programme/report/overrides?asAt=2999-01-01")).hasStatus(400);
    }

    private static String[] judged(String risk, String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "scope",
                "on-track",
                "cost",
                "on-track",
                "quality",
                "on-track",
                "resources",
                "on-track",
                "risk",
                risk,
                "time",
                "on-track",
                "percent",
                "40",
                "expected",
                "40"));
        parameters.addAll(List.of(more));
        return parameters.toArray(String[]::new);
    }

    private static String[] deliverable(String title, String version) {
        return new String[] {
            "theme", "Digital", "title", title, "start", "2025-04-01", "end", "2027-03-31", "version", version
        };
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(manager()).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = web.post().uri(path).with(manager()).with(csrf());
        for (int index = 0; index < parameters.length; index += 2) {
            request = request.param(parameters[index], parameters[index + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor manager() {
        return user("morag").roles("VIEWER", "ROLLOUT_MANAGER");
    }
}
