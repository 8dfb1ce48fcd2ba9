package scot.tolbooth.inventory.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.audit.UndoOutcome.PutBack;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SampleSites;
import scot.tolbooth.inventory.site.SiteCode;

class DeviceHistoryTests {

    private static final Change ANN = Change.by("ann");
    private static final Change BEN = Change.by("ben");
    private static final Confirmation SURE = new Confirmation(true, null);
    private static final Confirmation UNSURE = new Confirmation(false, null);
    private static final DeviceName NAME = new DeviceName("sw-1");
    private static final DeviceName ROUTER = new DeviceName("rtr-1");
    private static final Equipment STATED =
            new Equipment("uplink", "Cisco", "C9200", "FOC1", "NLC-1", LocalDate.of(2027, 3, 31));

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    private final DeviceHistory history = new DeviceHistory(
            audit, new Undo(audit, database.transactions(), () -> List.of(new ReversibleDevice(devices))));
    private final Device first = device(NAME).withEquipment(STATED);

    @BeforeEach
    void aSwitchBehindARouter() {
        SampleSites.store(database, audit, "LIB-007");
        devices.save(device(ROUTER), null, ANN);
        devices.save(first, null, ANN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyFieldOfAChangeIsPutBackAsANewChange() {
        devices.save(
                new Device(
                                NAME,
                                first.site(),
                                DeviceKind.GATEWAY,
                                "10.0.0.9",
                                1161,
                                ROUTER,
                                Device.DEFAULT_POLL_INTERVAL.multipliedBy(5),
                                "mikrotik",
                                0)
                        .withEquipment(new Equipment("core", "HPE", "2930F", "SG1", "NLC-2", LocalDate.of(2028, 1, 1))),
                null,
                BEN);

        assertThat(undoLatest()).isInstanceOf(PutBack.class);

        assertThat(devices.find(NAME)).contains(first.withVersion(3));
        assertThat(latest().why()).startsWith("put back what was before change ");
    }

    @Test
    void anArchivedDeviceComesBackByUndo() {
        devices.archive(NAME, BEN);

        assertThat(undoLatest()).isInstanceOf(PutBack.class);
        assertThat(devices.find(NAME)).contains(first.withVersion(3));
    }

    @Test
    void whatWasChangedAgainSinceIsPutBackOnlyOnConfirmation() {
        devices.save(first.withEquipment(Equipment.UNKNOWN), null, BEN);
        long emptied = latest().id();
        devices.save(first.withEquipment(new Equipment("core", null, null, null, null, null)), null, ANN);

        assertThat(history.undo(NAME, emptied, UNSURE, BEN))
                .isEqualTo(new ChangedSince("role has been changed since, last by ann"));
        assertThat(history.undo(NAME, emptied, SURE, BEN)).isInstanceOf(PutBack.class);
        assertThat(devices.find(NAME).orElseThrow().equipment()).isEqualTo(STATED);
    }

    @Test
    void neitherACreationNorCredentialsArePutBack() {
        assertThat(undoLatest()).isInstanceOf(Impossible.class);

        devices.save(first, new SnmpCredentials.Community(SnmpVersion.V2C, "hush"), BEN);

        assertThat(undoLatest()).isEqualTo(new Impossible("nothing that was changed can be put back"));
    }

    @Test
    void whatWouldBreakARuleNowIsNotPutBack() {
        devices.save(first.withEquipment(Equipment.UNKNOWN), null, BEN);
        devices.save(device(ROUTER).withEquipment(STATED), null, BEN);

        assertThat(undoLatest())
                .isEqualTo(new Impossible("asset_tag must be one that no other device has: it is that of rtr-1"));
    }

    @Test
    void theChangeOfAnotherDeviceIsNotFound() {
        long other = history.of(ROUTER, 1).get(0).id();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> history.undo(NAME, other, SURE, ANN));
    }

    private UndoOutcome undoLatest() {
        return history.undo(NAME, latest().id(), UNSURE, ANN);
    }

    private AuditEntry latest() {
        return history.of(NAME, 1).get(0);
    }

    private static Device device(DeviceName name) {
        return new Device(
                name,
                new SiteCode("LIB-007"),
                DeviceKind.SWITCH,
                "10.0.0.2",
                161,
                null,
                Device.DEFAULT_POLL_INTERVAL,
                null,
                0);
    }
}
