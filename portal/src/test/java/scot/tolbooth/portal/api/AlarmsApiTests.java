package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

@ApiTest
class AlarmsApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sites sites;

    @Autowired
    private AuditTrail audit;

    private long open;
    private long over;

    @BeforeEach
    void oneOpenAlarmAndOneThatIsOver() {
        jdbc.sql("DELETE FROM collector.alarm").update();
        jdbc.sql("DELETE FROM collector.maintenance_window").update();
        sites.save(
                new Site(
                        new SiteCode("ALM-001"),
                        "Alarming Library",
                        SiteKind.LIBRARY,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.8, -4.0),
                        true,
                        null,
                        null,
                        null,
                        0),
                Change.by("test"));
        open = insert("alm-rtr", "NULL", "NULL");
        over = insert("alm-sw", "'2026-11-21T11:00:00Z'", "'answers'");
    }

    @Test
    void alarmsAreListedByWhetherTheyAreOpen() {
        assertThat(get("/api/v1/alarms?open=true")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"total": 1, "items": [{"id": %d, "open": true, "rule": "device-down", "subject": "alm-rtr",
                 "severity": "major", "site": "ALM-001", "people_affected": 12, "affected": ["alm-ap"]}]}
                """.formatted(open));
        assertThat(get("/api/v1/alarms?open=false&site=ALM-001"))
                .bodyJson()
                .extractingPath("$.items[0].cleared_because")
                .isEqualTo("answers");
        assertThat(get("/api/v1/alarms")).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(get("/api/v1/alarms?open=perhaps")).hasStatus(400);
    }

    @Test
    void anAlarmIsAcknowledgedOnceAndOnlyWhileItIsOpen() {
        MvcTestResult first = acknowledge(open, "\"1\"");

        assertThat(first).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(first).bodyJson().extractingPath("$.acknowledged_by").isEqualTo("morag");
        assertThat(acknowledge(open, "\"1\"")).hasStatus(412);
        assertThat(acknowledge(over, "*")).hasStatus(409);
        assertThat(acknowledge(999_999, "*")).hasStatus(404);
        assertThat(audit.of("alarm " + open, 5)).hasSize(1);
    }

    @Test
    void workIsAnnouncedReadAndTakenBack() {
        MvcTestResult announced = announce("""
                {"site": "ALM-001", "starts": "2026-11-21T13:00:00Z", "ends": "2026-11-21T15:00:00Z",
                 "reason": "new router"}
                """);

        assertThat(announced).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");
        String location = String.valueOf(announced.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(get(location))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.by")
                .isEqualTo("morag");
        assertThat(get("/api/v1/maintenance-windows"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(delete(location, "\"7\"")).hasStatus(412);
        assertThat(delete(location, "\"1\"")).hasStatus(204);
        assertThat(get(location)).hasStatus(404);
    }

    @Test
    void workThatComesAgainIsAnnouncedLeftOutForADayAndRemoved() {
        MvcTestResult made = post("/api/v1/maintenance-schedules", """
                {"site": "ALM-001", "rule": "FREQ=MONTHLY;BYDAY=2TU", "starts": "22:00", "ends": "02:00",
                 "first_day": "2099-12-01", "last_day": "2100-12-31", "reason": "patching"}
                """);
        String location = Objects.requireNonNull(made.getResponse().getHeader(HttpHeaders.LOCATION));

        assertThat(made).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"site": "ALM-001", "device": null, "next": ["2099-12-08", "2100-01-12", "2100-02-09", "2100-03-09",
                 "2100-04-13"], "words": "on the second Tuesday of every month, 22:00 to 02:00 the next day, from\
                 1 December 2099 to 31 December 2100"}
                """);
        assertThat(skip(location, "\"1\"", "2099-12-08"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"skips\": [\"2099-12-08\"]}");
        assertThat(skip(location, "\"1\"", "2100-01-12")).hasStatus(412);
        assertThat(skip(location, "\"2\"", "2100-01-13")).hasStatus(422);
        assertThat(delete(location + "/skips/2100-01-12", "\"2\"")).hasStatus(404);
        assertThat(delete(location + "/skips/2099-12-08", "\"2\""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.skips")
                .asArray()
                .isEmpty();
        assertThat(delete(location, "\"3\"")).hasStatus(204);
        assertThat(get(location)).hasStatus(404);
        assertThat(post("/api/v1/maintenance-schedules", "{\"rule\": \"FREQ=HOURLY\", \"starts\": \"soon\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("site", "rule", "starts", "ends", "first_day", "reason");
    }

    @Test
    void whatIsWrongWithAWindowIsSaidAllAtOnce() {
        assertThat(announce("{\"site\": \"NONE-9\", \"device\": \"x\", \"starts\": \"soon\", \"colour\": 1}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("site", "device", "starts", "ends", "reason", "colour");
        assertThat(announce("""
                {"site": "ALM-001", "starts": "2026-11-01T13:00:00Z", "ends": "2026-11-21T15:00:00Z", "reason": "x"}
                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("starts");
    }

    @Test
    void whatIsOverStays() {
        jdbc.sql("""
                        INSERT INTO collector.maintenance_window (kind, subject, starts, ends, reason, made_by)
                        VALUES ('site', 'ALM-001', '2026-11-20T13:00:00Z', '2026-11-20T15:00:00Z', 'x', 'anna')
                        """).update();
        long id = jdbc.sql("SELECT max(id) FROM collector.maintenance_window")
                .query(Long.class)
                .single();

        assertThat(delete("/api/v1/maintenance-windows/" + id, "*")).hasStatus(409);
    }

    @Test
    void availabilityCountsWhatIsKnown() {
        jdbc.sql("DELETE FROM collector.state_change").update();
        jdbc.sql("""
                        INSERT INTO collector.state_change (kind, subject, at, site, state, reason)
                        VALUES ('site', 'ALM-001', '2026-11-20T00:00:00Z', 'ALM-001', 'UP', 'answers'),
                               ('site', 'ALM-001', '2026-11-20T06:00:00Z', 'ALM-001', 'DOWN', 'no power'),
                               ('site', 'ALM-001', '2026-11-20T12:00:00Z', 'ALM-001', 'UP', 'answers')
                        """).update();

        assertThat(get("/api/v1/sites/ALM-001/availability?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"availability_ratio": 0.75, "served_seconds": 64800.0, "out_seconds": 21600.0,
                         "outages": [{"state": "down", "reason": "no power", "counted_seconds": 21600.0}]}
                        """);
        assertThat(get("/api/v1/sites/ALM-001/availability?from=2026-11-20T00:00:00Z"))
                .hasStatus(400);
        assertThat(get("/api/v1/devices/none/availability?from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z"))
                .hasStatus(404);
    }

    private long insert(String subject, String cleared, String because) {
        return jdbc.sql("""
                        INSERT INTO collector.alarm (rule, kind, subject, name, site, severity, detail, since, raised,
                                                     cleared, cleared_because, affected, people_now)
                        VALUES ('device-down', 'device', '%1$s', '%1$s', 'ALM-001', 'major', 'does not answer',
                                '2026-11-21T10:00:00Z', '2026-11-21T10:01:00Z', %2$s, %3$s, '{alm-ap}', 12)
                        RETURNING id
                        """.formatted(subject, cleared, because))
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult acknowledge(long id, String tag) {
        return mvc.post()
                .uri("/api/v1/alarms/" + id + "/acknowledge")
                .header(HttpHeaders.IF_MATCH, tag)
                .exchange();
    }

    private MvcTestResult announce(String body) {
        return mvc.post()
                .uri("/api/v1/maintenance-windows")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String address, String body) {
        return mvc.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult skip(String location, String tag, String day) {
        return mvc.post()
                .uri(location + "/skips")
                .header(HttpHeaders.IF_MATCH, tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"day\": \"%s\"}".formatted(day))
                .exchange();
    }

    private MvcTestResult delete(String address, String tag) {
        return mvc.delete().uri(address).header(HttpHeaders.IF_MATCH, tag).exchange();
    }
}
