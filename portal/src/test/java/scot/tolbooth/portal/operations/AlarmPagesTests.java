package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.collector.alarm.Routes;
import scot.tolbooth.collector.maintenance.MaintenanceSchedules;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.message.MessageKind;
import scot.tolbooth.portal.message.StaffMessage;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class AlarmPagesTests {

    private static final String INSERT = """
            INSERT INTO collector.alarm (rule, kind, subject, name, site, severity, detail, since, raised, affected,
                                         people_now, people_usual)
            VALUES ('device-down', 'device', 'alm-001-rtr', 'alm-001-rtr', 'ALM-001', 'major', 'does not answer',
                    now() - interval '10 minutes', now() - interval '9 minutes', '{alm-001-sw}', 31, 28.4)
            RETURNING id
            """;

    @Autowired
    MockMvcTester web;

    @Autowired
    Alarms alarms;

    @Autowired
    MaintenanceWindows windows;

    @Autowired
    MaintenanceSchedules schedules;

    @Autowired
    StaffMessages mail;

    @Autowired
    Routes routes;

    @Autowired
    HandedNotifications handed;

    @Autowired
    AuditTrail audit;

    @Autowired
    Sites sites;

    @Autowired
    JdbcClient jdbc;

    private long alarm;

    @BeforeEach
    void oneAlarm() {
        jdbc.sql("DELETE FROM collector.alarm").update();
        jdbc.sql("DELETE FROM collector.alarm_route").update();
        jdbc.sql("DELETE FROM collector.maintenance_window").update();
        alarm = jdbc.sql(INSERT).query(Long.class).single();
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
                        "Mo-Fr 09:00-17:00",
                        null,
                        null,
                        0),
                Change.by("test"));
    }

    @Test
    void anAlarmIsListedOnceWithWhoIsMetAndWhatLiesUnderIt() {
        assertThat(get("/operations/alarms", "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("Device down: alm-001-rtr", "31", "1 more", "Nobody yet")
                .doesNotContain("Who is told");
        assertThat(get("/operations/sites/ALM-001", "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("Device down: alm-001-rtr");
        assertThat(get("/operations/alarms?open=false", "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("There is none.");
    }

    @Test
    void anEngineerSeesToAnAlarm() {
        assertThat(get(page(), "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("31 when it was raised, 28 usual at that hour", "alm-001-sw")
                .doesNotContain("Acknowledge</button>");

        assertThat(post(page() + "/acknowledge", "version", "1")).hasStatus(302);
        assertThat(post(page() + "/assign", "assigned_to", "Openreach", "version", "2"))
                .hasStatus(302);
        assertThat(post(page() + "/comments", "comment", "rang them")).hasStatus(302);
        assertThat(post(page() + "/shelve", "until", "2031-01-01T09:00", "version", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("at most 90 days away", "2031-01-01T09:00");
        assertThat(post(page() + "/assign", "assigned_to", "too late", "version", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("was changed meanwhile");

        assertThat(get(page(), "VIEWER")).bodyText().contains("by anna", "Openreach", "rang them");
        assertThat(audit.of("alarm " + alarm, 10)).hasSize(3);
    }

    @Test
    void aViewerOnlyLooks() {
        MvcTestResult refused = web.post()
                .uri(page() + "/acknowledge")
                .with(user("vera").roles("VIEWER"))
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(403);
        assertThat(get("/operations/alarm-routes", "VIEWER")).hasStatus(403);
        assertThat(get("/operations/alarms/999999", "VIEWER")).hasStatus(404);
    }

    @Test
    void workIsAnnouncedAndEnded() {
        assertThat(post(
                        "/operations/maintenance",
                        "kind",
                        "device",
                        "subject",
                        "no-such-device",
                        "starts",
                        "2020-01-01T09:00",
                        "ends",
                        "yesterday",
                        "reason",
                        "new router"))
                .hasStatus(422)
                .bodyText()
                .contains("must be a device of the inventory", "must be a day and a time", "no-such-device");
        assertThat(windows.latest()).isEmpty();

        LocalDateTime now = LocalDateTime.now(LONDON).withSecond(0).withNano(0);
        assertThat(post(
                        "/operations/maintenance",
                        "kind",
                        "site",
                        "subject",
                        "ALM-001",
                        "starts",
                        now.toString(),
                        "ends",
                        now.plusHours(2).toString(),
                        "reason",
                        "new router"))
                .hasStatus(302);
        long id = windows.latest().get(0).id();
        assertThat(get("/operations/maintenance", "VIEWER")).bodyText().contains("Site ALM-001", "Running");
        assertThat(post("/operations/maintenance/" + id + "/end", "version", "1"))
                .hasStatus(302);
        assertThat(windows.now().covering(Stream.of(Scope.of(new SiteCode("ALM-001")))))
                .isEmpty();
    }

    @Test
    void workThatComesAgainIsAnnouncedLeftOutForADayAndEnded() {
        jdbc.sql("DELETE FROM collector.maintenance_schedule").update();
        assertThat(post(
                        "/operations/maintenance/schedules",
                        "kind",
                        "site",
                        "subject",
                        "ALM-001",
                        "repeats",
                        "second",
                        "from_time",
                        "late",
                        "until_time",
                        "02:00",
                        "first_day",
                        "2020-01-01",
                        "reason",
                        "patching"))
                .hasStatus(422)
                .bodyText()
                .contains("or another one day must be ticked", "must be a time such as 22:00", "late", "ALM-001");
        LocalDateTime tomorrow = LocalDateTime.now(LONDON).plusDays(1);
        assertThat(post(
                        "/operations/maintenance/schedules",
                        "kind",
                        "site",
                        "subject",
                        "ALM-001",
                        "repeats",
                        "weekly",
                        tomorrow.getDayOfWeek().name().toLowerCase(java.util.Locale.ROOT),
                        "on",
                        "from_time",
                        "22:00",
                        "until_time",
                        "02:00",
                        "first_day",
                        tomorrow.toLocalDate().toString(),
                        "reason",
                        "patching"))
                .hasStatus(302);
        long id = schedules.all().get(0).id();
        String page = "/operations/maintenance/schedules/" + id;

        assertThat(get("/operations/maintenance", "VIEWER")).bodyText().contains("22:00 to 02:00 the next day, from ");
        assertThat(post(
                        page + "/skip",
                        "version",
                        "1",
                        "day",
                        tomorrow.toLocalDate().toString()))
                .hasStatus(302);
        assertThat(get(page, "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("Left out")
                .doesNotContain("Put back");
        assertThat(post(
                        page + "/skip",
                        "version",
                        "2",
                        "day",
                        tomorrow.plusDays(1).toLocalDate().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("must be one on which it comes");
        assertThat(post(page + "/end", "version", "1")).hasStatus(409);
        assertThat(post(page + "/end", "version", "2")).hasStatus(302);
        assertThat(schedules.all()).isEmpty();
        assertThat(get("/operations/maintenance/schedules/_new", "ENGINEER")).hasStatusOk();
    }

    @Test
    void whatWasGivenUpIsShownToEngineersWhoSendItAgain() {
        jdbc.sql("DELETE FROM portal.staff_message").update();
        Contact desk = new Contact(ContactKind.EMAIL, "desk@example.org");
        Contact morag = new Contact(ContactKind.EMAIL, "morag@example.org");
        mail.hand(new StaffMessage(MessageKind.ALARMS, desk, "a", "MAJOR: Device down: alm-001-rtr", "x"));
        mail.hand(new StaffMessage(MessageKind.REMINDERS, morag, "r", "Reminders of Morag", "x"));
        jdbc.sql("UPDATE portal.staff_message SET state = 'given-up', next_attempt = NULL, settled = now()")
                .update();

        assertThat(get("/operations/alarm-messages", "ENGINEER"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2 messages were given up", "MAJOR: Device down: alm-001-rtr", "desk@example.org", "Reminders")
                .doesNotContain("morag@example.org", "Reminders of Morag");
        assertThat(web.get().uri("/actuator/health/staffMessages")).bodyText().contains("DEGRADED");
        assertThat(web.get().uri("/actuator/health/alarmMessages")).bodyText().contains("UP");
        assertThat(web.get().uri("/actuator/health/icmp")).hasStatusOk();
        long id = jdbc.sql("SELECT id FROM portal.staff_message WHERE kind = 'alarms'")
                .query(Long.class)
                .single();
        assertThat(post("/operations/alarm-messages/email/" + id + "/retry")).hasStatus(302);
        assertThat(audit.of("message " + id, 1).toString()).contains("waiting");
    }

    @Test
    void aRouteIsMadeTriedAndRemoved() {
        assertThat(post(
                        "/operations/alarm-routes",
                        "name",
                        "desk",
                        "channel",
                        "webhook",
                        "address",
                        "not an address",
                        "severity",
                        "major",
                        "digest_minutes",
                        "0",
                        "after_minutes",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("must be a web address", "not an address");

        assertThat(post(
                        "/operations/alarm-routes",
                        "name",
                        "desk",
                        "channel",
                        "webhook",
                        "address",
                        "https://example.org/hook",
                        "severity",
                        "major",
                        "digest_minutes",
                        "0",
                        "after_minutes",
                        "10",
                        "enabled",
                        "yes"))
                .hasStatus(302);
        long id = routes.all().get(0).id();
        assertThat(get("/operations/alarm-routes/" + id, "ENGINEER", "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("Change a route", "10 min unacknowledged");
        handed.all.clear();
        assertThat(post("/operations/alarm-routes/" + id + "/trial")).hasStatus(302);
        assertThat(handed.all)
                .singleElement()
                .satisfies(one -> assertThat(one.news().get(0).alarm().name()).contains("this is a trial"));
        assertThat(post("/operations/alarm-routes/" + id + "/remove", "version", "1"))
                .hasStatus(302);
        assertThat(routes.all()).isEmpty();
    }

    @Test
    void availabilityIsShownWithItsDefinitionAndTheOutagesBehindIt() {
        jdbc.sql("DELETE FROM collector.state_change").update();
        for (String change : new String[] {"12 hours|UP|answers", "6 hours|DOWN|no power", "5 hours|UP|answers"}) {
            String[] parts = change.split("\\|", -1);
            jdbc.sql("""
                            INSERT INTO collector.state_change (kind, subject, at, site, state, reason)
                            VALUES ('site', 'ALM-001', now() - cast(:ago AS interval), 'ALM-001', :state, :reason)
                            """)
                    .param("ago", parts[0])
                    .param("state", parts[1])
                    .param("reason", parts[2])
                    .update();
        }

        assertThat(get("/operations/sites/ALM-001/availability", "VIEWER"))
                .hasStatusOk()
                .bodyText()
                .contains("91.66 %", "no power", "How it is reckoned", "Opening hours");
        assertThat(get("/operations/sites/ALM-001/availability?from=2026-11-02&to=2026-11-01", "VIEWER"))
                .hasStatus(422)
                .bodyText()
                .contains("must not be before the first day");
    }

    private String page() {
        return "/operations/alarms/" + alarm;
    }

    private MvcTestResult get(String address, String... roles) {
        return web.get().uri(address).with(user("anna").roles(roles)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = web.post()
                .uri(address)
                .with(user("anna").roles("ENGINEER", "VIEWER"))
                .with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], Objects.requireNonNull(fields[field + 1]));
        }
        return request.exchange();
    }
}
