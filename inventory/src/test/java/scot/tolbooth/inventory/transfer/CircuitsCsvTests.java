package scot.tolbooth.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Breakout;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

class CircuitsCsvTests {

    private static final Change CHANGE = Change.by("a test");
    private static final CircuitReference FIRST = new CircuitReference("ONEA1234567");
    private static final String FILE = """
            reference,site,supplier,technology,download_mbps,upload_mbps,ordered,installed,contract_end,router,interface
            ONEA1234567,LIB-001,"Acme, Networks",FTTP,1000,115.5,2026-05-01,2026-07-01,2031-07-01,rtr-1,ge-0/0/1
            ONEA1234568,LIB-002,,,,,,,,,
            """;

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    private final Circuits circuits = new Circuits(database.jdbc(), audit, database.transactions());
    private final CsvImporter importer = new CsvImporter(new DataSourceTransactionManager(database.dataSource()));
    private final CircuitsCsv format = new CircuitsCsv(circuits, sites, devices);

    @BeforeEach
    void sitesAndARouter() {
        importer.load(new SitesCsv(sites), """
                code,name,kind,latitude,longitude
                LIB-001,Motherwell Library,library,55.7895,-3.9915
                LIB-002,Airdrie Library,library,55.86,-3.98
                """, ImportOptions.PLAIN, CHANGE);
        importer.load(new DevicesCsv(devices, sites), """
                name,site,kind,address
                rtr-1,LIB-001,wan-router,10.0.0.1
                """, ImportOptions.PLAIN, CHANGE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theColumnsOfTheContractAreRead() {
        assertThat(load(FILE).created()).isEqualTo(2);

        Circuit circuit = circuits.find(FIRST).orElseThrow();
        assertThat(circuit.supplier()).isEqualTo("Acme, Networks");
        assertThat(circuit.download()).isEqualTo(Bandwidth.of("1000"));
        assertThat(circuit.upload()).isEqualTo(Bandwidth.of("115.5"));
        assertThat(circuit.dates().contractEnd()).isEqualTo(LocalDate.of(2031, 7, 1));
        assertThat(circuit.router()).isEqualTo(new DeviceName("rtr-1"));
        assertThat(circuit.interfaceName()).isEqualTo("ge-0/0/1");
        assertThat(circuits.at(new SiteCode("LIB-002")))
                .extracting(one -> one.reference().value())
                .containsExactly("ONEA1234568");
    }

    @Test
    void anExportImportsAgainUnchanged() {
        load(FILE);
        load("""
                reference,site,breakout,promised,installed,accepted,ceased,note
                C-3,LIB-001,cloud,2026-02-01,2026-02-02,2026-02-03,2026-02-04,"two
                lines"
                """);
        String export = CsvExporter.write(format);

        assertThat(load(export)).isEqualTo(new ImportReport(0, 0, 3, java.util.List.of(), java.util.List.of()));
        assertThat(CsvExporter.write(format)).isEqualTo(export);
        assertThat(circuits.find(new CircuitReference("C-3")).orElseThrow().breakout())
                .isEqualTo(Breakout.CLOUD);
    }

    @Test
    void everyProblemNamesItsLineAndColumn() {
        assertThat(load("""
                reference,site,download_mbps,ordered,installed,router,interface
                C-1,LIB-009,,,,,
                C-2,LIB-001,0,,,,
                C-3,LIB-001,,2026-05-02,2026-05-01,,
                C-4,LIB-001,,,,rtr-9,
                C-5,LIB-001,,,,,eth0
                """).rejected())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "line 2, site 'LIB-009': there is no site with this code",
                        "line 3, download_mbps '0': must be a number of Mbit/s, more than 0, at most 1000000, with at"
                                + " most 3 decimals",
                        "line 4, installed '2026-05-01': must not be before ordered",
                        "line 5, router 'rtr-9': there is no device with this name",
                        "line 6, interface 'eth0': must not be given without a router");
    }

    @Test
    void changesAreWrittenDownAndNobodyOverwritesWhatTheyHaveNotSeen() {
        load(FILE);
        Circuit first = circuits.find(FIRST).orElseThrow();
        assertThat(circuits.replace(first, CHANGE)).isEqualTo(SaveOutcome.UNCHANGED);
        load("reference,site,supplier\nONEA1234567,LIB-001,Other\n");

        assertThat(audit.of("circuit ONEA1234567", 1).get(0).before()).contains("\"download_mbps\": \"1000\"");
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> circuits.replace(first, CHANGE));
        assertThat(circuits.remove(FIRST, CHANGE)).isTrue();
        assertThat(circuits.remove(FIRST, CHANGE)).isFalse();
    }

    @Test
    void aRouterStaysWhileACircuitRunsOverIt() {
        load(FILE);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> devices.remove(new DeviceName("rtr-1"), CHANGE));
    }

    private ImportReport load(String text) {
        return importer.load(format, text, ImportOptions.PLAIN, CHANGE);
    }
}
