package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.SiteStatus;
import scot.tolbooth.inventory.site.SiteCode;

/** Series, statistics, rollout and the status of sites. */
@ApiTest
class FiguresApiTests {

    private static final Instant NOW = ApiUnderTest.NOW;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FakeTimeSeries series;

    @Autowired
    private FakeStates states;

    private Caller api() {
        return new Caller(mvc);
    }

    @BeforeEach
    void aSite() {
        api().aSite("LIB-007");
        api().put("/devices/fig-1", "{\"site\": \"LIB-007\", \"kind\": \"switch\", \"address\": \"10.7.0.2\"}");
    }

    @Test
    void aSeriesIsAskedByMetricDeviceAndTime() {
        assertThat(api().get("/series?metric=interface.in_bits_per_second&device=fig-1"
                        + "&from=2026-11-21T10:00:00Z&to=2026-11-21T11:00:00Z&step=PT5M"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"metric": "interface.in_bits_per_second", "from": "2026-11-21T10:00:00Z",
                         "step_seconds": 300, "series": [{"tags": {"device": "fig-1"}, "samples":
                           [{"at": "2026-11-21T10:00:00Z", "min": 1.0, "mean": 2.0, "max": 3.0, "count": 4}]}]}
                        """);
        assertThat(series.lastQuery())
                .isEqualTo(new SeriesQuery(
                        "interface",
                        "in_bits_per_second",
                        Map.of("device", "fig-1"),
                        Instant.parse("2026-11-21T10:00:00Z"),
                        Instant.parse("2026-11-21T11:00:00Z"),
                        Duration.ofMinutes(5)));
    }

    @Test
    void aSeriesIsOfTheLastDayUnlessItIsSaid() {
        assertThat(api().get("/series?metric=site.concurrent_users&site=LIB-007"))
                .hasStatusOk();
        assertThat(series.lastQuery())
                .isEqualTo(new SeriesQuery(
                        "site",
                        "concurrent_users",
                        Map.of("site", "LIB-007"),
                        NOW.minus(Duration.ofDays(1)),
                        NOW,
                        Duration.ofMinutes(5)));
    }

    @Test
    void aSeriesNeverHasMorePointsThanAreAskedFor() {
        assertThat(api().get("/series?metric=site.clients&site=LIB-007&from=2025-11-21T12:00:00Z&points=100"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.step_seconds")
                .isEqualTo(4 * 86_400);
        assertThat(api().get("/series?metric=site.clients&site=LIB-007&points=9000"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("points");
        assertThat(api().get("/series?metric=site.clients&site=LIB-007&points=100&step=PT1H"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("give either step or points");
    }

    @Test
    void whatIsWrongWithAQueryForSeriesIsSaidAllAtOnce() {
        assertThat(api().get("/series?metric=interface.speed&device=nobody&from=yesterday&step=0"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("metric", "device", "from", "step");
        assertThat(api().get("/series?metric=device.up"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("give either device or site");
        assertThat(api().get("/series?metric=site.clients&device=fig-1")).hasStatus(400);
        assertThat(api().get("/series?metric=device.up&device=fig-1&from=2026-11-22T00:00:00Z"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("from");
        assertThat(api().get("/series?metric=device.up&device=fig-1&step=1"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("must be at least PT18S");
    }

    @Test
    void statisticsCarryTheirDefinitions() {
        assertThat(api().get("/statistics?from=2026-11-19T00:00:00Z&to=2026-11-21T00:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"registrants": {},
                         "connectionsPerDay": {"mean": 700.0, "total": 1400, "by_day": {"2026-11-19": 600},
                                               "by_site": {"LIB-007": 700.0}},
                         "peakConcurrentUsers": {"value": 35, "at": "2026-11-20T13:05:00Z",
                                                 "by_site": {"LIB-007": {"value": 30}}},
                         "concurrentUsers": {"value": 7, "by_site": {"LIB-007": 7}}}
                        """)
                .hasPathSatisfying(
                        "$.registrants.definition",
                        definition -> definition.assertThat().asString().isNotBlank())
                .hasPathSatisfying(
                        "$.peakConcurrentUsers.definition",
                        definition -> definition.assertThat().asString().isNotBlank());
        assertThat(api().get("/statistics?from=2020-01-01T00:00:00Z")).hasStatus(400);
        assertThat(api().get("/statistics/concurrent-users?at=2026-11-19T12:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"value\": 7, \"at\": \"2026-11-19T12:00:00Z\", \"by_site\": {\"LIB-007\": 7}}");
    }

    @Test
    void theCurveOfADayComesInSteps() {
        assertThat(api().get("/statistics/concurrent-users/curve?from=2026-11-19T00:00:00Z&to=2026-11-19T00:02:30Z"
                        + "&site=LIB-007"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"site": "LIB-007", "step_seconds": 60, "steps": [
                          {"at": "2026-11-19T00:00:00Z", "value": 7, "most": 7}, {}, {"at": "2026-11-19T00:02:00Z"}]}
                        """);
        assertThat(api().get("/statistics/concurrent-users/curve?from=2026-11-01T00:00:00Z&site=NOWHERE"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("site");
        assertThat(api().get("/statistics/concurrent-users/curve?from=2026-11-01T00:00:00Z"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("must be at most 7 days before to");
    }

    @Test
    void useByTheHourHasConnectionsPeakAndOctets() {
        assertThat(api().get("/statistics/hours?from=2026-11-19T00:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"hour": "2026-11-19T00:00:00Z", "connections": 60, "peak_concurrent_users": 30,
                          "peak_at": "2026-11-19T00:06:00Z", "input_octets": 1000, "output_octets": 9000}]
                        """);
    }

    @Test
    void aSiteTellsItsStatus() {
        states.set(new SiteStatus(
                new SiteCode("LIB-007"), OperationalState.NOT_LIVE, "go-live is planned", NOW, 3, 2, 12, NOW));

        assertThat(api().get("/sites/LIB-007/status")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"site": "LIB-007", "state": "not-live", "reason": "go-live is planned", "devices": 3,
                         "devices_up": 2, "concurrent_users": 7, "clients_seen": 12,
                         "last_poll": "2026-11-21T12:00:00Z"}
                        """);
        api().aSite("LIB-008");
        assertThat(api().get("/sites/LIB-008/status"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("unknown");
    }

    @Test
    void milestonesAreRecordedAndMoveTheRollout() {
        api().aSite("ROL-1");
        assertThat(api().get("/rollout/ROL-1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"live\": true, \"tracked\": false, \"milestones\": []}");

        assertThat(api().post(
                                "/rollout/ROL-1/milestones",
                                "{\"milestone\": \"identified\", \"actual\": \"2026-09-01\"}"))
                .hasStatus(201);
        assertThat(api().post(
                                "/rollout/ROL-1/milestones",
                                "{\"milestone\": \"site-survey\", \"planned\": \"2026-10-01\"}"))
                .hasStatus(201);
        assertThat(api().post(
                                "/rollout/ROL-1/milestones",
                                "{\"milestone\": \"site-survey\", \"planned\": \"2026-11-01\"}"))
                .hasStatus(200);

        assertThat(api().get("/rollout/ROL-1")).bodyJson().isLenientlyEqualTo("""
                        {"site": "ROL-1", "live": false, "tracked": true, "reached": "identified",
                         "next": "site-survey", "expected": "2026-11-01", "late": true}
                        """);
        assertThat(api().get("/rollout?size=500"))
                .bodyJson()
                .extractingPath("$.items[?(@.site == 'ROL-1')].next")
                .asArray()
                .containsExactly("site-survey");
        assertThat(api().post(
                                "/rollout/ROL-1/milestones",
                                "{\"milestone\": \"installation\", \"actual\": \"2026-11-20\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("actual");
        assertThat(api().get("/rollout/ROL-1/gates"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.milestone == 'installation')].open")
                .asArray()
                .containsExactly(false);
        assertThat(api().post("/rollout/ROL-1/milestones", "{\"milestone\": \"party\", \"planned\": \"soon\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("milestone", "planned");
        assertThat(api().get("/rollout/NO-SITE")).hasStatus(404);
    }
}
