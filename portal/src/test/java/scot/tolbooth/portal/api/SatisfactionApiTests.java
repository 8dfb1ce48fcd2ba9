package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How satisfied people are, of which nothing is told where few answered. */
@ApiTest
class SatisfactionApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void aSite() {
        api().aSite("LIB-021");
        jdbc.sql("""
                        INSERT INTO portal.satisfaction (site, day, score, answers)
                        VALUES ('LIB-021', '2026-11-20', 4, 8), ('LIB-021', '2026-11-20', 2, 4),
                               ('LIB-021', '2026-11-21', 5, 9), ('LIB-021', '2026-09-01', 5, 30)
                            ON CONFLICT DO NOTHING
                        """).update();
    }

    @Test
    void daysAreToldWithoutThoseOnWhichFewAnswered() {
        assertThat(api().get("/satisfaction?site=LIB-021"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"site": "LIB-021", "day": "2026-11-21", "suppressed": true, "by_score": []},
                         {"site": "LIB-021", "day": "2026-11-20", "suppressed": false, "answers": 12, "mean": 3.33,
                          "by_score": [0, 4, 0, 8, 0]}]
                        """);
        assertThat(api().get("/satisfaction?site=LIB-021&from=2026-11-21"))
                .bodyText()
                .doesNotContain("9");
        assertThat(api().get("/satisfaction?from=2026-08-31&to=2026-09-02"))
                .bodyJson()
                .extractingPath("$[0].answers")
                .isEqualTo(30);
    }

    @Test
    void aSpanThatIsNoneIsRefused() {
        assertThat(api().get("/satisfaction?from=2026-11-22&to=2026-11-21")).hasStatus(400);
        assertThat(api().get("/satisfaction?from=2024-11-22&to=2026-11-21")).hasStatus(400);
        assertThat(api().get("/satisfaction?site=NO-SITE")).hasStatus(400);
    }
}
