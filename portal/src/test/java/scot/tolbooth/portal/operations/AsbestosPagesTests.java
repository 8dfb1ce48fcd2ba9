package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/** A rollout manager records an asbestos check from beginning to end on its pages. */
@SpringBootTest(
        classes = {ConsoleOnFakes.class, SampleAsbestos.class},
        properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class AsbestosPagesTests {

    private static int number;

    private SiteCode site = new SiteCode("ASB-0");

    @Autowired
    MockMvcTester web;

    @Autowired
    AsbestosChecks checks;

    @Autowired
    WorkAreas areas;

    @Autowired
    AsbestosSurveys surveys;

    @BeforeEach
    void aSite(@Autowired Sites sites) {
        site = new SiteCode("ASB-" + ++number);
        sites.save(
                new Site(
                        site,
                        "Old Hall",
                        SiteKind.OTHER,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.8, -3.9),
                        true,
                        null,
                        null,
                        null,
                        0),
                Change.by("test"));
    }

    @Test
    void aCheckIsRecordedFromTheFirstWorkAreaToTheOutcome() {
        assertThat(get("")).hasStatusOk().bodyText().contains("No work area is planned yet");
        saved(
                "/work-areas/_new",
                Map.of("name", "Comms route", "kind", "route", "description", "Containment", "disturbs_fabric", "yes"));
        WorkArea area = areas.of(site).get(0);
        saved(
                "/surveys/_new",
                Map.of("kind", "refurbishment", "work_areas", area.id().toString(), "ordered_on", "2026-03-02"));
        step("visit-booked", Map.of("visit_from", "2026-03-09", "visit_to", "2026-03-09"));
        step(
                "surveyed",
                Map.of(
                        "visit_from", "2026-03-09",
                        "visit_to", "2026-03-09",
                        "surveyor", "Sue Veyor",
                        "organisation", "Acme",
                        "accreditation", "UKAS 1",
                        "accredited_until", "2027-01-01"));
        step(
                "sample",
                Map.of(
                        "number", "S1",
                        "location", "door",
                        "material", "board",
                        "result", "none-detected",
                        "laboratory", "Air Lab",
                        "laboratory_accreditation", "UKAS 2",
                        "analysed_on", "2026-03-12"));
        step("lab-results-in", Map.of("results_on", "2026-03-12"));
        step("report-received", Map.of("report_on", "2026-03-14", "report_reference", "R-1"));
        assertThat(get("")).bodyText().contains("no accepted refurbishment survey covers it (survey");
        step(
                "accepted",
                Map.of(
                        "decision", "accepted",
                        "person", "Dr Expert",
                        "qualification", "P405",
                        "reviewed_on", "2026-03-16",
                        "reason", "checked"));
        saved(
                "/work-areas/" + area.id() + "/outcome",
                Map.of(
                        "version", "1",
                        "kind", "none-in-area",
                        "person", "Dr Expert",
                        "qualification", "P405",
                        "decided_on", "2026-03-17",
                        "reason", "as the report says"));

        assertThat(checks.missing(site)).singleElement().asString().startsWith("No version of the asbestos register");
        saved("/register/_new", Map.of("date", "2026-03-18", "summary", "nothing found"));
        assertThat(get("")).bodyText().contains("No contractor has acknowledged version 1");
        assertThat(get("/pack")).hasStatusOk().bodyText().contains("Pre-construction information", "Dr Expert");
    }

    @Test
    void anOutcomeNamesACompetentPersonAndItsEvidence() {
        saved(
                "/work-areas/_new",
                Map.of("name", "Comms route", "kind", "route", "description", "Containment", "disturbs_fabric", "yes"));
        String outcome = "/work-areas/" + areas.of(site).get(0).id() + "/outcome";

        assertThat(post(outcome, Map.of("version", "1", "kind", "none-in-area", "decided_on", "soon")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"person-error\"",
                        "id=\"qualification-error\"",
                        "Decided on must be a date such as 2026-11-21",
                        "value=\"soon\"");
        assertThat(post(
                        outcome,
                        Map.of(
                                "version", "1",
                                "kind", "none-in-area",
                                "person", "Dr Expert",
                                "qualification", "P405",
                                "decided_on", "2026-03-17",
                                "reason", "I think so")))
                .hasStatus(422)
                .bodyText()
                .contains("is presumed to contain asbestos: an outcome needs an accepted survey");
    }

    @Test
    void whoeverSavesSecondIsToldAndLosesNothing() {
        Map<String, String> plan =
                Map.of("name", "Comms route", "kind", "route", "description", "Containment", "disturbs_fabric", "yes");
        saved("/work-areas/_new", plan);
        String address = "/work-areas/" + areas.of(site).get(0).id() + "/plan";
        Map<String, String> first = Map.of(
                "version", "1", "name", "First", "kind", "route", "description", "Drilling", "disturbs_fabric", "yes");
        Map<String, String> second = Map.of(
                "version", "1", "name", "Second", "kind", "room", "description", "Mounting", "disturbs_fabric", "yes");
        saved(address, first);

        assertThat(post(address, second))
                .hasStatus(422)
                .bodyText()
                .contains("changed by someone else", "value=\"Second\"", "Mounting", "value=\"2\"");
        assertThat(areas.of(site).get(0).name()).isEqualTo("First");
    }

    @Test
    void whatIsNotOfTheSiteIsNotFound() {
        saved(
                "/work-areas/_new",
                Map.of("name", "Comms route", "kind", "route", "description", "Containment", "disturbs_fabric", "yes"));
        String id = areas.of(site).get(0).id().toString();

        assertThat(web.get()
                        .uri("/programme/sites/NO-SUCH/asbestos")
                        .with(manager())
                        .exchange())
                .hasStatus(404);
        assertThat(get("/work-areas/999999/outcome")).hasStatus(404);
        assertThat(get("/work-areas/" + id + "/no-such-form")).hasStatus(404);
        assertThat(get("/surveys/x")).hasStatus(404);
        assertThat(web.post()
                        .uri("/programme/sites/" + site + "/asbestos/work-areas/_new")
                        .with(user("viewer").roles("VIEWER"))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
    }

    private void step(String step, Map<String, String> values) {
        Survey survey = surveys.of(site).get(0);
        Map<String, String> all = new HashMap<>(values);
        all.put("version", Long.toString(survey.version()));
        saved("/surveys/" + survey.id() + "/" + step, all);
    }

    private void saved(String address, Map<String, String> values) {
        assertThat(get(address)).hasStatusOk();
        assertThat(post(address, values)).hasStatus(302);
    }

    private MvcTestResult get(String address) {
        return web.get()
                .uri("/programme/sites/" + site + "/asbestos" + address)
                .with(manager())
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> values) {
        var request = web.post()
                .uri("/programme/sites/" + site + "/asbestos" + address)
                .with(manager())
                .with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private static RequestPostProcessor manager() {
        return user("ruth").roles("VIEWER", "ROLLOUT_MANAGER");
    }
}
