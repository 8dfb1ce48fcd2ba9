package scot.tolbooth.collector.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Condition;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

class DevicesAnswerTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Change CHANGE = Change.by("test");
    private static final SiteCode SITE = new SiteCode("LIB-001");

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    private final JdbcStateRecords records =
            new JdbcStateRecords(database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()));
    private final StateRecorder recorder = new StateRecorder(records);
    private final RetiredAccessPoints retired =
            new RetiredAccessPoints(database.jdbc(), devices, audit, database.transactions(), Clock.systemUTC());
    private final DevicesAnswer evidence = new DevicesAnswer(devices, records, retired, new CommissioningSettings(3));

    @BeforeEach
    void aSite() {
        site(SITE);
    }

    private void site(SiteCode code) {
        new Sites(database.jdbc(), audit, database.transactions()).save(SampleSites.site(code), CHANGE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSiteWithoutDevicesProvesNothing() {
        assertThat(seen()).containsExactly(Condition.missing("No device is recorded at the site"));
    }

    @Test
    void everyDeviceMustHaveAnsweredThatManyPollsInARow() {
        device("rtr", DeviceKind.WAN_ROUTER, null);
        device("sw", DeviceKind.SWITCH, "rtr");
        for (int poll = 0; poll < 3; poll++) {
            poll("rtr", true);
            poll("sw", poll > 0);
        }

        assertThat(seen()).containsExactly(Condition.missing("Device sw has answered 2 of 3 polls in a row: answers"));

        poll("sw", true);
        assertThat(seen()).containsExactly(Condition.holding("All 2 devices have answered 3 polls in a row"));
    }

    @Test
    void oneSilentPollBeginsTheCountAnew() {
        device("rtr", DeviceKind.WAN_ROUTER, null);
        for (int poll = 0; poll < 5; poll++) {
            poll("rtr", true);
        }
        poll("rtr", false);
        poll("rtr", true);

        assertThat(seen()).extracting(Condition::holds).containsExactly(false);
    }

    @Test
    void anAccessPointIsAsItsControllerSaysEvenBeforeTheSiteIsLive() {
        device("wlc", DeviceKind.WIRELESS_CONTROLLER, null);
        device("ap", DeviceKind.ACCESS_POINT, "wlc");
        for (int poll = 0; poll < 3; poll++) {
            poll("wlc", true);
        }
        assertThat(seen()).containsExactly(Condition.missing("Device ap has not been seen: not polled yet"));

        reportAccessPoint("wlc", "ap");
        assertThat(seen()).extracting(Condition::holds).containsExactly(true);
    }

    @Test
    void aControllerOfAnotherSiteIsHeardAndSoIsWhetherItsOwnWayIsDown() {
        site(new SiteCode("DC-1"));
        site(new SiteCode("HUB-1"));
        device("HUB-1", "hub", DeviceKind.WAN_ROUTER, null);
        device("DC-1", "wlc", DeviceKind.WIRELESS_CONTROLLER, "hub");
        device("ap", DeviceKind.ACCESS_POINT, null);
        poll("hub", true);
        poll("wlc", true);
        reportAccessPoint("wlc", "ap");
        assertThat(seen()).extracting(Condition::holds).containsExactly(true);

        for (int poll = 0; poll < 3; poll++) {
            poll("hub", false);
            poll("wlc", false);
        }
        assertThat(seen()).extracting(Condition::holds).containsExactly(false);
    }

    private List<Condition> seen() {
        return Objects.requireNonNull(
                evidence.of(Map.of(SITE, LocalDate.of(2026, 11, 1))).get(SITE));
    }

    private void device(String name, DeviceKind kind, @Nullable String parent) {
        device(SITE.value(), name, kind, parent);
    }

    private void device(String site, String name, DeviceKind kind, @Nullable String parent) {
        DeviceName above = parent == null ? null : new DeviceName(parent);
        devices.save(
                new Device(
                        new DeviceName(name),
                        new SiteCode(site),
                        kind,
                        "192.0.2.1",
                        161,
                        above,
                        Duration.ofSeconds(60),
                        null,
                        0),
                null,
                CHANGE);
    }

    private void poll(String device, boolean answers) {
        PollReport.Outcome outcome = answers
                ? new PollReport.Answered(Duration.ofMillis(5), null, null, null, null)
                : new PollReport.Silent("no answer within 5 s");
        recorder.record(new PollReport(new DeviceName(device), NOON, outcome));
        recorder.flush();
    }

    private void reportAccessPoint(String controller, String name) {
        PollReport.AccessPoint there = new PollReport.AccessPoint("serial", name, OperationalState.UP, "up", 0);
        recorder.record(new PollReport(
                new DeviceName(controller),
                NOON,
                new PollReport.Answered(Duration.ofMillis(5), null, null, null, List.of(there))));
        recorder.flush();
    }
}
