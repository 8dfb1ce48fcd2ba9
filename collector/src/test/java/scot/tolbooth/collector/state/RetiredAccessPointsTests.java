package scot.tolbooth.collector.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetiredAccessPointsTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final DeviceName CONTROLLER = new DeviceName("lib-wlc");
    private static final Change MORAG = Change.by("morag");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    private final Rollout rollout = Rollout.unseen(database.jdbc(), audit, database.transactions(), clock);
    private final MaintenanceWindows windows =
            new MaintenanceWindows(database.jdbc(), audit, database.transactions(), clock);
    private final JdbcStateRecords records =
            new JdbcStateRecords(database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()));
    private final RetiredAccessPoints retired =
            new RetiredAccessPoints(database.jdbc(), devices, audit, database.transactions(), clock);
    private final States states = new StoredStates(devices, sites, rollout, records, retired, windows, Map::of, clock);
    private StateRecorder recorder = new StateRecorder(records);

    @BeforeEach
    void aLibraryOneOfWhoseAccessPointsHasVanished() {
        for (String table : List.of(
                "collector.retired_access_point",
                "collector.access_point_state",
                "collector.device_state",
                "inventory.device")) {
            database.jdbc().sql("DELETE FROM " + table).update();
        }
        sites.save(SampleSites.site(LIBRARY), MORAG);
        device("lib-wlc", DeviceKind.WIRELESS_CONTROLLER);
        recorder = new StateRecorder(records);
        polled(NOON.minusSeconds(7200), point("aa", 7), point("bb", 9));
        polled(NOON.minusSeconds(60), point("aa", 6));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void anAccessPointThatVanishedStaysUntilItIsRetired() {
        assertThat(states.accessPointsAt(LIBRARY)).hasSize(2);
        assertThat(states.site(LIBRARY).orElseThrow().state()).isEqualTo(OperationalState.DEGRADED);

        RetiredAccessPoint one = retired.retire(CONTROLLER, "bb", MORAG.because("stolen"));

        assertThat(one)
                .extracting(RetiredAccessPoint::lastSeen, RetiredAccessPoint::clients, RetiredAccessPoint::why)
                .containsExactly(NOON.minusSeconds(7200), 9, "stolen");
        assertThat(states.accessPointsAt(LIBRARY))
                .extracting(AccessPointStatus::name)
                .containsExactly("ap-aa");
        assertThat(states.site(LIBRARY).orElseThrow())
                .extracting(SiteStatus::state, SiteStatus::clients)
                .containsExactly(OperationalState.UP, 6);
        assertThat(subjects()).as("what is gone raises no alarm").noneMatch(key -> key.endsWith("bb"));
    }

    @Test
    void oneThatIsSeenAgainIsBackByItselfAndThatIsNoted() {
        retired.retire(CONTROLLER, "bb", MORAG);

        polled(NOON.plusSeconds(60), point("aa", 6), point("bb", 2));
        assertThat(states.accessPointsAt(LIBRARY)).as("at once").hasSize(2);
        retired.takeBackWhatWasSeen();

        assertThat(retired.latest()).singleElement().satisfies(one -> {
            assertThat(one.returnedByItself()).isTrue();
            assertThat(one.returned()).isEqualTo(NOON.plusSeconds(60));
        });
        assertThat(audit.of("access point lib-wlc bb", 2))
                .extracting(AuditEntry::by, AuditEntry::why)
                .containsExactly(tuple("tolbooth", "seen again"), tuple("morag", null));

        polled(NOON.plusSeconds(120), point("aa", 6));
        assertThat(states.accessPointsAt(LIBRARY))
                .as("when it vanishes once more it is missed once more")
                .extracting(AccessPointStatus::state)
                .containsExactly(OperationalState.UP, OperationalState.DOWN);
        assertThat(retired.retire(CONTROLLER, "bb", MORAG).isRetired()).isTrue();
    }

    @Test
    void thatItsControllerStillListsItAsDownIsNoSignOfLife() {
        retired.retire(CONTROLLER, "bb", MORAG);

        polled(
                NOON.plusSeconds(60),
                point("aa", 6),
                new PollReport.AccessPoint("bb", "ap-bb", OperationalState.DOWN, "disassociated", null));
        retired.takeBackWhatWasSeen();

        assertThat(states.accessPointsAt(LIBRARY)).hasSize(1);
        assertThat(retired.latest()).allMatch(RetiredAccessPoint::isRetired);
    }

    @Test
    void itIsTakenBackByHandToo() {
        RetiredAccessPoint one = retired.retire(CONTROLLER, "bb", MORAG);

        assertThat(retired.restore(one.id(), Change.by("ishbel"))).isTrue();

        assertThat(states.accessPointsAt(LIBRARY)).hasSize(2);
        assertThat(retired.find(one.id()).orElseThrow().restoredBy()).isEqualTo("ishbel");
        assertThat(retired.restore(one.id(), MORAG)).as("once").isFalse();
    }

    @Test
    void onlyWhatHasVanishedAndIsNoDeviceOfItsOwnIsRetired() {
        assertThatIllegalStateException()
                .isThrownBy(() -> retired.retire(CONTROLLER, "aa", MORAG))
                .withMessageStartingWith("ap-aa is there");
        assertThatThrownBy(() -> retired.retire(CONTROLLER, "cc", MORAG)).isInstanceOf(NoSuchElementException.class);
        retired.retire(CONTROLLER, "bb", MORAG);
        assertThatIllegalStateException()
                .isThrownBy(() -> retired.retire(CONTROLLER, "bb", MORAG))
                .withMessage("ap-bb is retired already");
    }

    @Test
    void aDeviceOfTheInventoryIsArchivedInsteadOfRetired() {
        device("AP-bb", DeviceKind.ACCESS_POINT);

        assertThatIllegalStateException()
                .isThrownBy(() -> retired.retire(CONTROLLER, "bb", MORAG))
                .withMessage("AP-bb is a device of the inventory: archive it there first");

        devices.archive(new DeviceName("AP-bb"), MORAG);
        assertThat(retired.retire(CONTROLLER, "bb", MORAG).isRetired()).isTrue();
    }

    private List<String> subjects() {
        Circuits circuits = new Circuits(database.jdbc(), audit, database.transactions());
        EstateWatch watch = new EstateWatch(
                sites, devices, circuits, rollout, windows, retired, recorder, new InterfaceLevels(), Map::of, clock);
        return watch.look().all().stream()
                .map(standing -> standing.subject().key())
                .toList();
    }

    private void polled(Instant at, PollReport.AccessPoint... points) {
        recorder.record(new PollReport(
                CONTROLLER, at, new PollReport.Answered(Duration.ofMillis(5), "lib-wlc", 16, null, List.of(points))));
        recorder.flush();
    }

    private static PollReport.AccessPoint point(String identity, @Nullable Integer clients) {
        return new PollReport.AccessPoint(identity, "ap-" + identity, OperationalState.UP, "associated", clients);
    }

    private void device(String name, DeviceKind kind) {
        Duration minute = Duration.ofMinutes(1);
        devices.save(
                new Device(new DeviceName(name), LIBRARY, kind, "192.0.2.1", 161, null, minute, null, 0), null, MORAG);
    }
}
