package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class ForecastApiTests {

    @Autowired
    private MockMvcTester mvc;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void anOpenSite() {
        api().aSite("FOR-001");
        api().post("/rollout/FOR-001/milestones", """
                {"milestone": "identified", "actual": "2026-11-01"}
                """);
    }

    @Test
    void everyOpenSiteIsForecastWithItsOddsAndTheRulesBehindThem() {
        assertThat(api().get("/rollout/forecast?by=2040-01-01&seed=4&runs=500"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.seed", value -> value.assertThat().isEqualTo(4))
                .hasPathSatisfying("$.runs", value -> value.assertThat().isEqualTo(500))
                .hasPathSatisfying("$.as_of", value -> value.assertThat().isEqualTo("2026-11-21"))
                .hasPathSatisfying(
                        "$.sites[?(@.site == 'FOR-001')].go_live.p80",
                        value -> value.assertThat().isNotEmpty())
                .hasPathSatisfying("$.chance_by", value -> value.assertThat().isEqualTo(1.0))
                .hasPathSatisfying(
                        "$.assumptions[0].prior_median_days",
                        value -> value.assertThat().isEqualTo(15.0));
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndADroppedSiteIsGone() {
        String once = Caller.text(api().get("/rollout/forecast?seed=9&runs=200"));

        assertThat(Caller.text(api().get("/rollout/forecast?seed=9&runs=200"))).isEqualTo(once);
        assertThat(Caller.text(api().get("/rollout/forecast?seed=9&runs=200&without=FOR-001")))
                .doesNotContain("\"FOR-001\"");
    }

    @Test
    void whatCannotBeAskedIsAnsweredWithTheRule() {
        assertThat(api().get("/rollout/forecast?runs=5&by=soon&extraTeams=magic&closed=later"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("runs", "by", "extraTeams", "closed");
    }
}
