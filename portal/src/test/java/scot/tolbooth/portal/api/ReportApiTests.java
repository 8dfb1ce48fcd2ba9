package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Assessments and the committee's report. */
@ApiTest
class ReportApiTests {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String ON_TRACK = """
            {"scope": "on-track", "cost": "on-track", "quality": "on-track", "resources": "on-track",
             "risk": "on-track", "time": "%s", "percent": 62.5, "expected": 65 %s}
            """;

    @Autowired
    private MockMvcTester mvc;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void aSite() {
        api().aSite("RAG-1");
    }

    @Test
    void anAssessmentIsAnsweredWithTheSuggestedColourAndItsRule() {
        assertThat(api().post("/rollout/RAG-1/assessments", ON_TRACK.formatted("on-track", "")))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"assessed_on": "2026-11-21", "assessed_by": "morag", "time": "on-track", "percent": 62.5,
                         "expected": 65, "status": "delivery", "suggested": "green", "shown": "green",
                         "because": "All six dimensions are on track and 62.5 % complete is as expected."}
                        """);
        assertThat(api().get("/rollout/RAG-1/assessments"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].suggested")
                .isEqualTo("green");
        assertThat(api().get("/rollout/RAG-1/rag"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"shown\": \"green\", \"findings\": [{\"rule\": \"on-track\"}]}");
    }

    @Test
    void whatAnAssessmentLacksIsSaidByField() {
        assertThat(api().post("/rollout/RAG-1/assessments", ON_TRACK.formatted("reported-issue", "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("narrative");
        assertThat(api().post("/rollout/RAG-1/assessments", "{\"scope\": \"fine\", \"percent\": 101}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("scope", "cost", "quality", "resources", "risk", "time", "percent");
        String expired = ", \"override_colour\": \"green\", \"override_reason\": \"soon\","
                + " \"override_expires\": \"2026-11-21\"";
        assertThat(api().post("/rollout/RAG-1/assessments", ON_TRACK.formatted("on-track", expired)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("override_expires");
        assertThat(api().post("/rollout/NO-SITE/assessments", ON_TRACK.formatted("on-track", "")))
                .hasStatus(404);
    }

    @Test
    void theReportComesAsPageWordOrCsvByAcceptOrSuffix() {
        assertThat(api().get("/reports/committee?asAt=2026-11-20"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains("position as at 20 November 2026", "5.10 Armed Forces Covenant Duty");
        assertThat(accepting("text/csv")).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(accepting(DOCX)).hasStatusOk().hasContentTypeCompatibleWith(DOCX);
        assertThat(api().get("/reports/committee.docx"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"committee-report-2026-11-21.docx\"");
        assertThat(api().get("/reports/committee.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("as_at,section,item,")
                .contains("2026-11-21,figure,Peak concurrent users,35,");
    }

    @Test
    void aReportOfTheFutureOrOfNoDateIsRefused() {
        assertThat(api().get("/reports/committee?asAt=2026-11-22"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must not be in the future");
        assertThat(api().get("/reports/committee.csv?asAt=soon")).hasStatus(400);
    }

    private MvcTestResult accepting(String type) {
        return mvc.get().uri("/api/v1/reports/committee").header("Accept", type).exchange();
    }
}
