package scot.tolbooth.inventory.transfer;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;

/** What imports write into, on a scratch database that tests of one class share. */
public final class InventoryUnderTest implements AutoCloseable {

    public final ScratchDatabase database = ScratchDatabase.with("inventory");
    public final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    public final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    public final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    public final Circuits circuits = new Circuits(database.jdbc(), audit, database.transactions());
    public final Rollout rollout = Rollout.unseen(database.jdbc(), audit, database.transactions(), Clock.systemUTC());

    /** Imports records by the formats of sites, devices and circuits. */
    public RecordImporter importer() {
        return importer(new SitesCsv(sites));
    }

    RecordImporter importer(CsvFormat<?> sitesFormat) {
        CsvFormats formats = new CsvFormats(
                List.of(sitesFormat, new DevicesCsv(devices, sites), new CircuitsCsv(circuits, sites, devices)));
        return new RecordImporter(formats, new DataSourceTransactionManager(database.dataSource()));
    }

    public void empty() {
        database.jdbc()
                .sql("TRUNCATE inventory.site, inventory.audit_entry CASCADE")
                .update();
    }

    @Override
    public void close() {
        database.close();
    }
}
