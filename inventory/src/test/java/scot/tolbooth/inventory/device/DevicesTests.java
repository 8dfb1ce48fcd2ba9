package scot.tolbooth.inventory.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class DevicesTests {

    private static final Change CHANGE = Change.by("a test");
    private static final SiteCode SITE = new SiteCode("LIB-007");
    private static final DeviceName ROUTER = new DeviceName("rtr-1");
    private static final SnmpCredentials USER = new SnmpCredentials.User(
            "poller", AuthProtocol.SHA256, "authentic-8", PrivProtocol.AES128, "privately-8", null);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());

    @BeforeEach
    void aSite() {
        new Sites(database.jdbc(), audit, database.transactions())
                .save(
                        new Site(
                                SITE,
                                "Shotts Library",
                                SiteKind.LIBRARY,
                                null,
                                null,
                                null,
                                null,
                                new Position(55.8, -3.8),
                                true,
                                null,
                                null,
                                null,
                                0),
                        CHANGE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void credentialsComeBackForThePollerAndStandNowhereInClear() {
        devices.save(device(ROUTER, null), USER, CHANGE);

        assertThat(devices.credentials(ROUTER)).contains(USER);
        assertThat(database.jdbc()
                        .sql("SELECT credentials FROM inventory.device")
                        .query(String.class)
                        .single())
                .doesNotContain("authentic", "poller");
        assertThat(audit.of("device rtr-1", 9).toString()).doesNotContain("authentic", "privately");
        assertThat(USER).hasToString("SNMP 3");
    }

    @Test
    void savingWithoutCredentialsKeepsThem() {
        devices.save(device(ROUTER, null), USER, CHANGE);

        assertThat(devices.save(device(ROUTER, null), null, CHANGE)).isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(devices.credentials(ROUTER)).contains(USER);
    }

    @Test
    void newCredentialsAloneAreAChange() {
        devices.save(device(ROUTER, null), USER, CHANGE);
        SnmpCredentials community = new SnmpCredentials.Community(SnmpVersion.V2C, "hush");

        assertThat(devices.save(device(ROUTER, null), community, CHANGE)).isEqualTo(SaveOutcome.UPDATED);
        assertThat(devices.find(ROUTER).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aDeviceIsNotReachedThroughItself() {
        DeviceName other = new DeviceName("sw-1");
        devices.save(device(ROUTER, null), null, CHANGE);
        devices.save(device(other, ROUTER), null, CHANGE);

        assertThatIllegalArgumentException().isThrownBy(() -> devices.save(device(ROUTER, other), null, CHANGE));
        assertThatIllegalArgumentException().isThrownBy(() -> device(ROUTER, ROUTER));
    }

    @Test
    void aParentIsNotRemovedFromUnderItsChildren() {
        devices.save(device(ROUTER, null), null, CHANGE);
        devices.save(device(new DeviceName("sw-1"), ROUTER), null, CHANGE);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> devices.remove(ROUTER, CHANGE));
    }

    @Test
    void noTwoChangesAtTheSameTimeMakeALoop() throws Exception {
        DeviceName other = new DeviceName("sw-1");
        for (int round = 0; round < 10; round++) {
            devices.save(device(ROUTER, null), null, CHANGE);
            devices.save(device(other, null), null, CHANGE);
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Boolean> one =
                    CompletableFuture.supplyAsync(() -> isPut(device(ROUTER, other), together));
            CompletableFuture<Boolean> two =
                    CompletableFuture.supplyAsync(() -> isPut(device(other, ROUTER), together));

            assertThat(one.get() && two.get()).isFalse();
            assertThat(one.get() || two.get()).isTrue();
        }
    }

    @Test
    void theListOfAllIsAsItStandsWhoeverChangedIt() {
        devices.save(device(ROUTER, null), null, CHANGE);
        assertThat(devices.all()).extracting(Device::name).containsExactly(ROUTER);
        database.transactions().executeWithoutResult(taken -> {
            database.jdbc().sql("UPDATE inventory.device SET port = 1161").update();
            assertThat(devices.all()).extracting(Device::port).containsExactly(1161);
            taken.setRollbackOnly();
        });
        assertThat(devices.all()).extracting(Device::port).containsExactly(161);
        database.jdbc().sql("UPDATE inventory.site SET archived = true").update();
        assertThat(devices.all()).isEmpty();
        database.jdbc().sql("UPDATE inventory.site SET archived = false").update();
        assertThat(devices.all()).hasSize(1);
    }

    @Test
    void theListOfAllIsAsItStandsAlsoBetweenTwoChangesOfOneTransaction() {
        database.transactions().executeWithoutResult(status -> {
            devices.save(device(ROUTER, null), null, CHANGE);
            assertThat(devices.all()).extracting(Device::port).containsExactly(161);
            database.jdbc().sql("UPDATE inventory.device SET port = 1161").update();
        });
        assertThat(devices.all()).extracting(Device::port).containsExactly(1161);
    }

    @Test
    void anArchivedDeviceIsKeptButInNoList() {
        devices.save(device(ROUTER, null), USER, CHANGE);

        assertThat(devices.archive(ROUTER, CHANGE)).isTrue();

        assertThat(devices.all()).isEmpty();
        assertThat(devices.at(SITE)).isEmpty();
        assertThat(devices.archivedAt(SITE)).extracting(Device::name).containsExactly(ROUTER);
        assertThat(devices.archived()).hasSize(1);
        assertThat(devices.find(ROUTER)).get().matches(Device::archived);
        assertThat(devices.credentials(ROUTER)).contains(USER);
        assertThat(devices.save(device(ROUTER, null), null, CHANGE)).isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(devices.restore(ROUTER, CHANGE)).isTrue();
        assertThat(devices.all()).hasSize(1);
        assertThat(devices.archive(new DeviceName("no-such"), CHANGE)).isFalse();
    }

    @Test
    void nobodyInUseIsReachedThroughAnArchivedDevice() {
        DeviceName other = new DeviceName("sw-1");
        devices.save(device(ROUTER, null), null, CHANGE);
        devices.save(device(other, ROUTER), null, CHANGE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> devices.archive(ROUTER, CHANGE))
                .withMessage("archived must wait until sw-1 has another parent, or is archived too");
        devices.archive(other, CHANGE);
        devices.archive(ROUTER, CHANGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> devices.restore(other, CHANGE))
                .withMessage("parent must be in use: rtr-1 is archived");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> devices.save(device(new DeviceName("sw-2"), ROUTER), null, CHANGE));
    }

    @Test
    void anAssetTagIsThatOfOneDevice() {
        Equipment tagged = new Equipment(null, null, null, null, " NLC-1 ", null);
        devices.save(device(ROUTER, null).withEquipment(tagged), null, CHANGE);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> devices.save(device(new DeviceName("sw-1"), null).withEquipment(tagged), null, CHANGE))
                .withMessage("asset_tag must be one that no other device has: it is that of rtr-1");
        assertThat(devices.save(device(ROUTER, null).withEquipment(tagged), null, CHANGE))
                .isEqualTo(SaveOutcome.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"-1,ENDED", "0,ENDS_SOON", "90,ENDS_SOON", "91,IN_FORCE"})
    void aWarrantyEndsSoonNinetyDaysBeforeItsLastDay(int daysToGo, Warranty expected) {
        LocalDate today = LocalDate.of(2026, 11, 28);
        Equipment equipment = new Equipment(null, null, null, null, null, today.plusDays(daysToGo));

        assertThat(equipment.warranty(today)).isEqualTo(expected);
        assertThat(Equipment.UNKNOWN.warranty(today)).isEqualTo(Warranty.NOT_STATED);
    }

    @Test
    void whatIsEmptyIsAbsentAndWhatIsTooLongIsRefused() {
        assertThat(new Equipment(" ", "", null, "  ", null, null)).isEqualTo(Equipment.UNKNOWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Equipment("x".repeat(61), null, null, null, null, null))
                .withMessage("role must be at most 60 characters");
    }

    private boolean isPut(Device device, CyclicBarrier together) {
        try {
            together.await();
            devices.save(device, null, CHANGE);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void protocolsAreReadHoweverTheyAreWritten() {
        assertThat(AuthProtocol.of("sha256")).isEqualTo(AuthProtocol.SHA256);
        assertThat(AuthProtocol.of("SHA")).isEqualTo(AuthProtocol.SHA1);
        assertThat(PrivProtocol.of("aes")).isEqualTo(PrivProtocol.AES128);
        assertThat(PrivProtocol.of("AES-256-C")).isEqualTo(PrivProtocol.AES256_CISCO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthProtocol.of("SHA-3"))
                .withMessageContaining("SHA-256");
    }

    private static Device device(DeviceName name, @Nullable DeviceName parent) {
        return new Device(
                name, SITE, DeviceKind.WAN_ROUTER, "10.0.0.1", 161, parent, Device.DEFAULT_POLL_INTERVAL, null, 0);
    }
}
