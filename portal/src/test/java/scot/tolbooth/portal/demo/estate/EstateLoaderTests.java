package scot.tolbooth.portal.demo.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;

class EstateLoaderTests {

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    private final Rollout rollout = Rollout.unseen(database.jdbc(), audit, database.transactions(), clock);
    private final EstateLoader loader = new EstateLoader(sites, devices, rollout, database.transactions(), clock);
    private final Estate estate = Estate.design();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theEstateIsInTheInventoryAsIfSomebodyHadEnteredIt() {
        loader.load(estate, 21_000);

        assertThat(sites.all()).hasSize(130);
        assertThat(devices.all()).hasSameSizeAs(estate.devices());
        assertThat(rollout.states().values().stream().filter(state -> state.isLive()))
                .hasSize(82);
        assertThat(audits()).isPositive();
    }

    @Test
    void aSecondStartChangesNothing() {
        loader.load(estate, 21_000);
        long before = audits();

        loader.load(estate, 21_000);

        assertThat(audits()).isEqualTo(before);
    }

    @Test
    void anotherFirstPortMovesTheDevices() {
        loader.load(estate, 21_000);
        loader.load(estate, 31_000);

        DeviceName router = new DeviceName("civ-001-rtr-1");
        assertThat(devices.find(router).map(Device::port)).contains(31_000);
        assertThat(devices.credentials(router)).isPresent();
    }

    private long audits() {
        return database.jdbc()
                .sql("SELECT count(*) FROM inventory.audit_entry")
                .query(Long.class)
                .single();
    }
}
