package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class FunnelApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void someJourneys() {
        api().aSite("LIB-001");
        api().put(
                        "/sites/CC-001",
                        "{\"name\": \"Hall\", \"kind\": \"community-centre\", \"latitude\": 55.8, \"longitude\": -3.9}");
        count("2026-11-20", "LIB-001", "mobile", 6, 8);
        count("2026-11-20", "LIB-001", "mobile", 3, 2);
        count("2026-11-19", "CC-001", "email", 1, 5);
        count("2026-11-10", "LIB-001", "mobile", 6, 3);
    }

    @AfterEach
    void noneIsLeft() {
        jdbc.sql("DELETE FROM portal.funnel_count").update();
    }

    @Test
    void theLastWeekStandsBesideTheWeekBefore() {
        assertThat(api().get("/statistics/funnel")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"from": "2026-11-15", "to": "2026-11-21", "by": "all", "parts": [],
                 "total": {"part": "",
                           "reached": {"portal": 15, "way": 10, "code": 10, "confirmed": 8, "signed_in": 8, "session": 8},
                           "gave_up": {"portal": 5, "way": 0, "code": 2, "confirmed": 0, "signed_in": 0}},
                 "total_before": {"reached": {"portal": 3, "session": 3}, "success": 1.0}}
                """);
    }

    @Test
    void itIsToldApartBySiteAndNarrowedByKind() {
        assertThat(api().get("/statistics/funnel?by=site"))
                .bodyJson()
                .extractingPath("$.parts[*].part")
                .asArray()
                .containsExactly("CC-001", "LIB-001");
        assertThat(api().get("/statistics/funnel?by=way&kind=community-centre"))
                .bodyJson()
                .isLenientlyEqualTo("{\"parts\": [{\"part\": \"email\", \"reached\": {\"portal\": 5, \"way\": 0}}]}");
        assertThat(api().get("/statistics/funnel?site=LIB-001&from=2026-11-10"))
                .bodyJson()
                .extractingPath("$.total.reached.portal")
                .isEqualTo(13);
    }

    @Test
    void whatMakesNoSenseIsRefusedByField() {
        assertThat(api().get("/statistics/funnel?by=browsers&site=NO-SUCH&from=yesterday"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("by", "site", "from");
        assertThat(api().get("/statistics/funnel?from=2025-01-01")).hasStatus(400);
    }

    private void count(String day, String site, String way, int lastStep, int journeys) {
        jdbc.sql("""
                INSERT INTO portal.funnel_count
                       (day, site, way, language, browser, scripting, visit, last_step, journeys)
                VALUES (:day::date, :site, :way, 'en', 'chrome', 'on', 'first', :lastStep, :journeys)
                """)
                .param("day", day)
                .param("site", site)
                .param("way", way)
                .param("lastStep", lastStep)
                .param("journeys", journeys)
                .update();
    }
}
