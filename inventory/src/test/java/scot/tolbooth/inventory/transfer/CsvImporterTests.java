package scot.tolbooth.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.ValueChange;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

class CsvImporterTests {

    private static final Change CHANGE = Change.by("a test");
    private static final String HEADER = "code,name,kind,latitude,longitude,town\n";
    private static final String MOTHERWELL = "LIB-001,Motherwell Library,library,55.7895,-3.9915,Motherwell\n";

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Devices devices = new Devices(
            database.jdbc(),
            new SecretBox(new byte[32], new java.security.SecureRandom()),
            audit,
            database.transactions());
    private final Rollout rollout = Rollout.unseen(database.jdbc(), audit, database.transactions(), Clock.systemUTC());
    private final CsvImporter importer = new CsvImporter(new DataSourceTransactionManager(database.dataSource()));
    private final SitesCsv sitesCsv = new SitesCsv(sites);
    private final DevicesCsv devicesCsv = new DevicesCsv(devices, sites);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyProblemGetsALineWithLineColumnValueAndRuleAndTheGoodRowsLand() {
        ImportReport report = load(HEADER + MOTHERWELL + """
                LIB-002,Airdrie Library,library,155.86,-3.98,Airdrie
                LIB-003,Bellshill Library,bookshop,55.81,-4.02,Bellshill
                LIB-001,Motherwell again,library,55.78,-3.99,Motherwell
                LIB-004,"Shotts Library,library,55.82,-3.80,Shotts
                LIB-005,Wishaw Library,library,55.77,-3.92
                x,,library,55.77,north,Wishaw
                LIB-006,Kilsyth Library,library,55.97,-4.05,Kilsyth
                """);

        assertThat(report.created()).isEqualTo(2);
        assertThat(sites.all()).extracting(site -> site.code().value()).containsExactly("LIB-001", "LIB-006");
        assertThat(report.rejected())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "line 3, latitude '155.86': must be a latitude between -90 and 90 degrees",
                        "line 4, kind 'bookshop': must be one of library, community-centre, community-hub, school,"
                                + " leisure-centre, museum, park, town-centre, council-office, sheltered-housing,"
                                + " temporary-accommodation, other",
                        "line 5, code 'LIB-001': duplicate of line 2",
                        "line 6, name 'LIB-004,\"Shotts Library,library,55.82,-3.80,Shotts': broken quotes: a quoted"
                                + " field must end with a quote before the comma or line end, and a quote inside it"
                                + " must be doubled (RFC 4180)",
                        "line 7: has 5 fields where the header names 6",
                        "line 8, code 'x': must be 2 to 24 letters, digits or hyphens, such as LIB-007",
                        "line 8, name '': must not be empty",
                        "line 8, longitude 'north': must be a number");
    }

    @Test
    void aMissingColumnIsNamedOnceAndNothingLands() {
        ImportReport report = load("code,name,kind,longitude\nLIB-001,Motherwell Library,library,-3.99\n");

        assertThat(report.rejected())
                .extracting(ImportProblem::toString)
                .containsExactly("line 1, latitude '': required column is missing");
        assertThat(sites.all()).isEmpty();
    }

    @Test
    void aDryRunSaysWhatEachRowWouldChangeAndChangesNothing() {
        load(HEADER + MOTHERWELL + "LIB-002,Airdrie Library,library,55.86,-3.98,Airdrie\n");

        ImportReport preview = importer.load(
                sitesCsv,
                HEADER + "LIB-003,Shotts Library,library,55.82,-3.8,\n" + MOTHERWELL
                        + "LIB-002,Airdrie Hub,library,55.86,-3.98,\n",
                new ImportOptions(true, false),
                Change.by("test"));

        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.changes()).extracting(RowChange::key).containsExactly("LIB-003", "LIB-002");
        RowChange created = preview.changes().get(0);
        assertThat(created.outcome()).isEqualTo(SaveOutcome.CREATED);
        assertThat(created.line()).isEqualTo(2);
        assertThat(created.values()).contains(new ValueChange("name", null, "Shotts Library"));
        assertThat(preview.changes().get(1))
                .isEqualTo(new RowChange(
                        4,
                        "LIB-002",
                        SaveOutcome.UPDATED,
                        List.of(
                                new ValueChange("name", "Airdrie Library", "Airdrie Hub"),
                                new ValueChange("town", "Airdrie", null))));
        assertThat(sites.all()).extracting(Site::name).containsExactly("Motherwell Library", "Airdrie Library");
        assertThat(load(HEADER + MOTHERWELL).changes()).isEmpty();
    }

    @Test
    void columnsMayComeInAnyOrderAndUnknownOnesAreReported() {
        ImportReport report =
                load("Longitude,latitude,colour,kind,name,code\n-3.99,55.78,blue,library,Motherwell Library,lib-001\n");

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.unknownColumns()).containsExactly("colour");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        load(HEADER + MOTHERWELL);
        Site before = sites.find(new SiteCode("LIB-001")).orElseThrow();

        ImportReport again = load(HEADER + MOTHERWELL);

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(sites.find(before.code())).contains(before);
        assertThat(audit.of("site LIB-001", 10)).hasSize(1);
    }

    @Test
    void whatIsExportedImportsAgainUnchanged() {
        load(HEADER + MOTHERWELL + "COM-001,\"Hall, \"\"old\"\"\",community-centre,55.8,-4.0,\n");

        ImportReport again = load(CsvExporter.write(sitesCsv));

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.rejected()).isEmpty();
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        ImportReport report = importer.load(sitesCsv, HEADER + MOTHERWELL, new ImportOptions(true, false), CHANGE);

        assertThat(report.created()).isEqualTo(1);
        assertThat(sites.all()).isEmpty();
    }

    @Test
    void anAtomicImportWithABadRowSavesNothing() {
        ImportReport report = importer.load(
                sitesCsv, HEADER + MOTHERWELL + "LIB-002,,library,55,-4,\n", new ImportOptions(false, true), CHANGE);

        assertThat(report.created()).isZero();
        assertThat(report.rejected()).hasSize(1);
        assertThat(sites.all()).isEmpty();
    }

    @Test
    void aDeviceFindsItsParentWhereverItStandsInTheFile() {
        load(HEADER + MOTHERWELL);

        ImportReport report = loadDevices("""
                name,site,kind,address,community,parent
                ap-1,LIB-001,access-point,10.0.0.3,public,sw-1
                sw-1,LIB-001,switch,10.0.0.2,public,rtr-1
                rtr-1,LIB-001,wan-router,10.0.0.1,public,
                """);

        assertThat(report.created()).isEqualTo(3);
        assertThat(devices.credentials(new DeviceName("ap-1")))
                .contains(new SnmpCredentials.Community(SnmpVersion.V2C, "public"));
    }

    @Test
    void aDeviceAtNoKnownSiteOrBehindNoKnownParentIsRefusedByColumn() {
        load(HEADER + MOTHERWELL);

        ImportReport report = loadDevices("""
                name,site,kind,address,parent
                rtr-1,LIB-009,wan-router,10.0.0.1,
                sw-1,LIB-001,switch,10.0.0.2,rtr-9
                """);

        assertThat(report.rejected())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "line 2, site 'LIB-009': there is no site with this code",
                        "line 3, parent 'rtr-9': there is no device with this name");
    }

    @Test
    void secretsAreNotRepeatedInReports() {
        load(HEADER + MOTHERWELL);

        ImportReport report = loadDevices("""
                name,site,kind,address,snmp_version,security_name,auth_protocol,auth_password
                rtr-1,LIB-001,wan-router,10.0.0.1,3,poller,SHA-256,geheim
                """);

        assertThat(report.rejected()).hasSize(1);
        assertThat(report.rejected().toString())
                .contains("8 characters or more")
                .doesNotContain("geheim");
    }

    @Test
    void exportedDevicesKeepTheirStoredCredentialsWhenImportedAgain() {
        load(HEADER + MOTHERWELL);
        loadDevices("name,site,kind,address,community\nrtr-1,LIB-001,wan-router,10.0.0.1,hush-hush\n");
        String exported = CsvExporter.write(devicesCsv);

        ImportReport again = loadDevices(exported);

        assertThat(exported).doesNotContain("hush-hush");
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(devices.credentials(new DeviceName("rtr-1"))).isPresent();
    }

    @Test
    void aFileWithoutTheColumnsOfEquipmentKeepsItAndAnEmptyCellTakesItAway() {
        load(HEADER + MOTHERWELL);
        loadDevices("""
                name,site,kind,address,role,manufacturer,model,serial,asset_tag,warranty_end
                rtr-1,LIB-001,wan-router,10.0.0.1,WAN edge,Cisco,C1111-8P,FGL2547L0AB,NLC-00417,2027-03-31
                """);
        Equipment stated =
                new Equipment("WAN edge", "Cisco", "C1111-8P", "FGL2547L0AB", "NLC-00417", LocalDate.of(2027, 3, 31));
        assertThat(equipment()).isEqualTo(stated);

        assertThat(loadDevices(CsvExporter.write(devicesCsv)).unchanged()).isEqualTo(1);
        loadDevices("name,site,kind,address\nrtr-1,LIB-001,wan-router,10.0.0.9\n");
        assertThat(equipment()).isEqualTo(stated);

        loadDevices("name,site,kind,address,serial\nrtr-1,LIB-001,wan-router,10.0.0.9,\n");
        assertThat(equipment().serial()).isNull();
        assertThat(equipment().model()).isEqualTo("C1111-8P");
    }

    @Test
    void anArchivedDeviceIsNeitherExportedNorImportedOver() {
        load(HEADER + MOTHERWELL);
        loadDevices("name,site,kind,address\nrtr-1,LIB-001,wan-router,10.0.0.1\n");
        devices.archive(new DeviceName("rtr-1"), CHANGE);

        assertThat(CsvExporter.write(devicesCsv)).doesNotContain("rtr-1");
        assertThat(loadDevices("""
                name,site,kind,address,parent
                rtr-1,LIB-001,wan-router,10.0.0.1,
                sw-1,LIB-001,switch,10.0.0.2,rtr-1
                """).rejected())
                .extracting(ImportProblem::toString)
                .containsExactly(
                        "line 2, name 'rtr-1': is archived: restore the device first",
                        "line 3, parent 'rtr-1': must be in use: rtr-1 is archived");
    }

    private Equipment equipment() {
        return devices.find(new DeviceName("rtr-1")).orElseThrow().equipment();
    }

    @Test
    void milestonesOfTheSameSiteAreDifferentRows() {
        load(HEADER + MOTHERWELL);
        MilestonesCsv milestones = new MilestonesCsv(rollout, sites);

        ImportReport report = importer.load(milestones, """
                site,milestone,planned,actual
                LIB-001,identified,2026-01-05,2026-01-06
                LIB-001,site-survey,2026-02-30,
                LIB-001,go-live,2026-12-01,
                """, ImportOptions.PLAIN, CHANGE);

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(ImportProblem::toString)
                .containsExactly("line 3, planned '2026-02-30': must be a date such as 2026-11-30");
        assertThat(rollout.of(new SiteCode("LIB-001"))).hasSize(2);
    }

    private ImportReport load(String text) {
        return importer.load(sitesCsv, text, ImportOptions.PLAIN, CHANGE);
    }

    private ImportReport loadDevices(String text) {
        return importer.load(devicesCsv, text, ImportOptions.PLAIN, CHANGE);
    }
}
