package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class AsbestosApiTests {

    private static int number;

    @Autowired
    private MockMvcTester mvc;

    private String site = "";

    @BeforeEach
    void aSite() {
        String code = "ASB-" + ++number;
        api().aSite(code);
        site = "/rollout/" + code;
    }

    @Test
    void aSiteIsClearOnceEverythingIsRecorded() {
        int area = addArea();
        assertThat(api().get(site + "/asbestos"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.missing[0]")
                .isEqualTo("Work area 'Comms route' is presumed to contain asbestos:"
                        + " no accepted refurbishment survey covers it");

        int survey = JsonPath.read(Caller.text(api().post(site + "/surveys", survey(area))), "$.id");
        assertThat(api().post(site + "/surveys/" + survey + "/steps", review(6)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("accepted");
        assertThat(api().post(site + "/asbestos-checks", outcome(area, "none-in-area")))
                .hasStatus(201);
        api().post("/contractors", "{\"id\": \"fitters-asb\", \"name\": \"Fitters\"}");
        api().post(site + "/asbestos-register", "{\"date\": \"2026-11-01\", \"summary\": \"nothing found\"}");
        api().post(site + "/asbestos-register/acknowledgements", """
                {"register_version": 1, "contractor": "fitters-asb", "person": "Fi Tter"}
                """);

        assertThat(api().get(site + "/asbestos")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"clear": true, "stage": "none-in-area", "missing": [],
                 "work_areas": [{"stage": "none-in-area", "clear": true,
                                 "outcome": {"kind": "none-in-area", "person": "Dr Expert", "qualification": "P405"}}],
                 "surveys": [{"state": "accepted", "samples": [{"number": "S1", "result": "none-detected"}],
                              "other_no_access": ["Lift shaft"]}],
                 "register": [{"number": 1, "acknowledgements": [{"contractor": "fitters-asb"}]}]}
                """);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        int area = addArea();

        assertThat(api().post(site + "/asbestos-checks", """
                {"work_area": %d, "kind": "fine", "decided_on": "soon", "person": "Dr Expert", "colour": "red"}
                """.formatted(area)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("kind", "qualification", "decided_on", "reason", "colour");
        assertThat(api().post(site + "/work-areas", "{\"name\": \"x\", \"kind\": \"cellar\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("kind", "description", "disturbs_fabric");
        assertThat(api().post(site + "/surveys", "{\"kind\": \"refurbishment\", \"work_areas\": [999999]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("work_areas");
    }

    @Test
    void whatIsNotPossibleYetIsAConflictThatSaysWhy() {
        int area = addArea();

        assertThat(api().post(site + "/asbestos-checks", outcome(area, "none-in-area")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("is presumed to contain asbestos");
        assertThat(api().post(site + "/asbestos-checks", """
                {"work_area": %d, "step": "released", "released_on": "2026-11-01", "certificate": "C"}
                """.formatted(area))).hasStatus(409);
    }

    @Test
    void aSurveyThatIsRefusedHalfwayIsNotRecordedAtAll() {
        int area = addArea();

        assertThat(api().post(
                                site + "/surveys",
                                survey(area).replace("\"report_on\": \"2026-03-14\"", "\"report_on\": \"2026-03-01\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("report_on");
        assertThat(api().get(site + "/surveys"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }

    @Test
    void licensedRemovalGoesThroughItsStagesInOrder() {
        int area = addArea();
        int survey = JsonPath.read(Caller.text(api().post(site + "/surveys", survey(area))), "$.id");
        api().post(site + "/surveys/" + survey + "/steps", review(6));
        api().post(site + "/asbestos-checks", outcome(area, "licensed-removal"));

        assertThat(check(
                        area, "\"step\": \"notified\", \"notified_on\": \"2026-04-01\", \"starts_on\": \"2026-04-14\""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("starts_on");
        assertThat(check(
                        area, "\"step\": \"notified\", \"notified_on\": \"2026-04-01\", \"starts_on\": \"2026-04-15\""))
                .hasStatus(201);
        assertThat(
                        check(
                                area,
                                "\"step\": \"removed\", \"removed_on\": \"2026-04-20\", \"contractor\": \"Strip\", \"licence\": \"L\""))
                .hasStatus(201);
        assertThat(check(area, stage(2, "true", ""))).hasStatus(409);
        assertThat(check(area, stage(1, "true", ""))).hasStatus(201);
        assertThat(check(area, stage(2, "true", ""))).hasStatus(201);
        assertThat(check(area, stage(3, "true", "\"fibres_per_millilitre\": 0.01,")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("fibres_per_millilitre");
        assertThat(check(area, stage(3, "true", "\"fibres_per_millilitre\": 0.009,")))
                .hasStatus(201);
        assertThat(check(area, "\"step\": \"released\", \"released_on\": \"2026-04-22\", \"certificate\": \"C\""))
                .hasStatus(409);
        assertThat(check(area, stage(4, "true", ""))).hasStatus(201);
        assertThat(check(area, "\"step\": \"released\", \"released_on\": \"2026-04-22\", \"certificate\": \"C\""))
                .hasStatus(201);
        assertThat(api().get(site + "/asbestos"))
                .bodyJson()
                .extractingPath("$.work_areas[0].stage")
                .isEqualTo("released");
    }

    @Test
    void aFindingStopsTheWorkUntilItsRestrictionIsClosed() {
        int area = addArea();
        assertThat(api().post(site + "/asbestos-items", """
                {"work_area": %d, "location": "hatch", "material": "board", "found_on": "2026-11-20",
                 "product_score": 2, "damage_score": 3, "surface_score": 3, "fibre_score": 2, "stop_work_owner": "Ow Ner"}
                """.formatted(area)))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"material_score": 10, "material_band": "high", "interval_months": 6, "due_on": "2027-05-20"}
                """);
        String stopped = Caller.text(api().get(site + "/asbestos"));
        assertThat((boolean) JsonPath.read(stopped, "$.work_areas[0].restricted"))
                .isTrue();
        int restriction = JsonPath.read(stopped, "$.restrictions[0].id");

        assertThat(api().post(site + "/asbestos-restrictions/" + restriction + "/closure", """
                {"closed_by": "Ow Ner", "closing_reason": "sealed"}
                """))
                .hasStatusOk();

        assertThat(api().get(site + "/asbestos"))
                .bodyJson()
                .extractingPath("$.work_areas[0].restricted")
                .isEqualTo(false);
    }

    @Test
    void aPlanIsChangedForTheVersionThatItWasWrittenFor() {
        int area = addArea();
        String plan = """
                {"name": "Comms route", "kind": "route", "description": "Ceiling too", "disturbs_fabric": true,
                 "version": 1}
                """;

        assertThat(api().put(site + "/work-areas/" + area, plan))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.scope_version")
                .isEqualTo(2);
        assertThat(api().put(site + "/work-areas/" + area, plan.replace("too", "only")))
                .hasStatus(412);
        assertThat(api().delete(site + "/work-areas/" + area)).hasStatus(204);
        assertThat(api().put(site + "/work-areas/" + area, plan)).hasStatus(404);
    }

    private Caller api() {
        return new Caller(mvc);
    }

    private int addArea() {
        return JsonPath.read(Caller.text(api().post(site + "/work-areas", """
                {"name": "Comms route", "kind": "route", "description": "Containment", "disturbs_fabric": true}
                """)), "$.id");
    }

    private MvcTestResult check(int area, String fields) {
        return api().post(site + "/asbestos-checks", "{\"work_area\": %d, %s}".formatted(area, fields));
    }

    private static String stage(int stage, String passed, String fibres) {
        return """
                "step": "clearance-stage", "stage": %d, "stage_on": "2026-04-21", "passed": %s, %s
                "analyst": "Al Yst", "organisation": "Air Lab", "accreditation": "UKAS 9",
                "accredited_until": "2027-01-01", "appointed_by": "the council"
                """.formatted(stage, passed, fibres);
    }

    private static String survey(int area) {
        return """
                {"kind": "refurbishment", "work_areas": [%d], "ordered_on": "2026-03-02",
                 "visit_from": "2026-03-09", "visit_to": "2026-03-09", "surveyor": "Sue Veyor",
                 "organisation": "Acme", "accreditation": "UKAS 1", "accredited_until": "2027-01-01",
                 "samples": [{"number": "S1", "location": "door", "material": "board", "result": "none-detected",
                              "laboratory": "Air Lab", "laboratory_accreditation": "UKAS 2",
                              "analysed_on": "2026-03-12"}],
                 "results_on": "2026-03-12", "report_on": "2026-03-14", "report_reference": "R-1",
                 "other_no_access": ["Lift shaft"]}
                """.formatted(area);
    }

    private static String review(int version) {
        return """
                {"step": "accepted", "version": %d, "person": "Dr Expert", "qualification": "P405",
                 "reviewed_on": "2026-03-16", "reason": "checked"}
                """.formatted(version);
    }

    private static String outcome(int area, String kind) {
        return """
                {"work_area": %d, "kind": "%s", "person": "Dr Expert", "qualification": "P405",
                 "decided_on": "2026-03-17", "reason": "as the report says"}
                """.formatted(area, kind);
    }
}
