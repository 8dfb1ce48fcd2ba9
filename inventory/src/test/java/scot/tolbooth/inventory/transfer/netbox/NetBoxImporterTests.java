package scot.tolbooth.inventory.transfer.netbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.CHANGE;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.HUB;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.IMPORTER;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.INVENTORY;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.LIBRARY;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.ROUTER;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.load;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.version4;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.ImportProblem;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.inventory.transfer.RowChange;

class NetBoxImporterTests {

    @AfterEach
    void empty() {
        INVENTORY.empty();
    }

    @Test
    void oneOddRecordNeverCostsTheOthersAndItsProblemHasAPointer() {
        ImportReport report = load(version4());

        assertThat(report.rejected())
                .extracting(problem ->
                        problem.line() + " " + problem.column() + " '" + problem.value() + "' " + problem.problem())
                .containsExactly(
                        "5 /sites/results/4/latitude '' must not be empty (site Nowhere Depot)",
                        "5 /sites/results/4/longitude '' must not be empty (site Nowhere Depot)",
                        "3 /devices/results/2/name '' must not be empty (device unnamed)",
                        "6 /devices/results/5/role/slug 'mystery-box' must be a role whose kind is known: say it, such"
                                + " as \"mystery-box = switch\", or \"mystery-box = -\" to leave it out"
                                + " (device mot-lib-x-1)",
                        "7 /devices/results/6/site/slug 'elsewhere' there is no site with this code"
                                + " (device shotts-sw-1)",
                        "8 /devices/results/7/primary_ip '' must not be empty (device kil-hub-sw-1)",
                        "5 /circuits/4/termination_a '' must not be empty (circuit TRUNK-1)",
                        "6 /circuits/5/commit_rate '0' must be a number of Mbit/s, more than 0, at most 1000000, with"
                                + " at most 3 decimals (circuit ONEA0000003)");
        assertThat(report.created()).isEqualTo(8);
        assertThat(report.unknownColumns())
                .containsExactly(
                        "retired sites: 1",
                        "devices that are planned: 1",
                        "devices with the role PDU: 1",
                        "decommissioned circuits without a termination date: 1");
    }

    @Test
    void aSecondImportChangesNothing() {
        load(version4());
        Site before = INVENTORY.sites.find(LIBRARY).orElseThrow();

        ImportReport again = load(version4());

        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(8);
        assertThat(INVENTORY.sites.find(LIBRARY)).contains(before);
    }

    @Test
    void whatNetBoxDoesNotKnowStaysAndWhatItKnowsReplacesWhatIsStored() {
        load(version4());
        Site site = INVENTORY.sites.find(LIBRARY).orElseThrow();
        INVENTORY.sites.save(
                new Site(
                        LIBRARY,
                        "Old name",
                        SiteKind.LIBRARY,
                        "Motherwell",
                        null,
                        null,
                        "118000123",
                        site.position(),
                        true,
                        "Mo-Fr 09:00-17:00",
                        null,
                        "our own note",
                        0),
                CHANGE);
        Device router = INVENTORY.devices.find(ROUTER).orElseThrow();
        SnmpCredentials credentials = new SnmpCredentials.Community(SnmpVersion.V1, "hush");
        INVENTORY.devices.save(
                new Device(
                                ROUTER,
                                LIBRARY,
                                DeviceKind.GATEWAY,
                                "10.7.0.99",
                                1161,
                                null,
                                router.pollInterval(),
                                "mikrotik",
                                0)
                        .withEquipment(new Equipment(null, null, null, null, null, LocalDate.of(2027, 3, 31))),
                credentials,
                CHANGE);

        assertThat(load(version4()).updated()).isEqualTo(2);

        Site after = INVENTORY.sites.find(LIBRARY).orElseThrow();
        assertThat(after.name()).isEqualTo("Motherwell Library");
        assertThat(after.address()).startsWith("35 Hamilton Road");
        assertThat(List.of(after.published(), after.note(), after.openingHours(), after.town(), after.uprn()))
                .containsExactly(true, "our own note", "Mo-Fr 09:00-17:00", "Motherwell", "118000123");
        Device now = INVENTORY.devices.find(ROUTER).orElseThrow();
        assertThat(now.address()).isEqualTo("10.7.0.1");
        assertThat(now.kind()).isEqualTo(DeviceKind.GATEWAY);
        assertThat(now.port()).isEqualTo(1161);
        assertThat(now.profile()).isEqualTo("mikrotik");
        assertThat(now.equipment().warrantyEnd()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(now.equipment().serial()).isEqualTo("FGL2547L0AB");
        assertThat(INVENTORY.devices.credentials(ROUTER)).contains(credentials);
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() {
        ImportReport preview = IMPORTER.load(version4(), NetBoxOptions.PLAIN, new ImportOptions(true, false), CHANGE);

        assertThat(preview.created()).isEqualTo(8);
        assertThat(preview.changes())
                .extracting(RowChange::key)
                .contains("site MOTHERWELL-LIBRARY", "device mot-lib-rtr-1", "circuit ONEA1234567");
        assertThat(INVENTORY.sites.all()).isEmpty();
        assertThat(INVENTORY.rollout.all()).isEmpty();
    }

    @Test
    void anAtomicImportWithABadRecordSavesNothing() {
        ImportReport report = IMPORTER.load(version4(), NetBoxOptions.PLAIN, new ImportOptions(false, true), CHANGE);

        assertThat(report.created()).isZero();
        assertThat(report.rejected()).isNotEmpty();
        assertThat(INVENTORY.sites.all()).isEmpty();
        assertThat(INVENTORY.circuits.all()).isEmpty();
    }

    @Test
    void aNewSiteThatIsPlannedIsNotTakenToBeLiveAndNoMilestoneIsTouchedLater() {
        load(version4());

        assertThat(INVENTORY.rollout.of(HUB))
                .containsExactly(new SiteMilestone(HUB, Milestone.IDENTIFIED, null, null, null, "Planned in NetBox"));
        assertThat(INVENTORY.rollout.state(HUB).isLive()).isFalse();
        assertThat(INVENTORY.rollout.of(LIBRARY)).isEmpty();

        INVENTORY.database.jdbc().sql("DELETE FROM inventory.milestone").update();
        load(version4());
        assertThat(INVENTORY.rollout.all()).isEmpty();
    }

    @Test
    void anArchivedSiteOrDeviceIsRefusedByItsPointer() {
        load(version4());
        INVENTORY.devices.archive(ROUTER, CHANGE);

        assertThat(load(version4()).rejected())
                .extracting(ImportProblem::toString)
                .contains("line 1, /devices/results/0/name 'mot-lib-rtr-1': is archived: restore the device first"
                        + " (device mot-lib-rtr-1)");
    }

    @Test
    void valuesOfTheWrongFormAreRefusedByTheirPointer() {
        ImportReport report = load("""
                {"sites": [
                  {"name": {"en": "x"}, "slug": "one", "latitude": 55.8, "longitude": -3.9, "status": "active"},
                  {"name": "Two", "slug": "two", "latitude": "55.8", "longitude": -3.9, "status": 1, "region": 7},
                  {"name": "Three\\u0000", "slug": "three", "latitude": 55.8, "longitude": -3.9},
                  {"name": "Four", "slug": "four", "latitude": 95, "longitude": -3.9, "status": null},
                  {"name": "Five", "slug": "five", "latitude": "55.8", "longitude": -3.9},
                  {"name": "Six", "slug": "FIVE", "latitude": 55.8, "longitude": -3.9},
                  "seven"]}
                """);

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(problem -> problem.column() + " " + problem.problem())
                .containsExactly(
                        "/sites/6 must be a site, a device or a circuit of NetBox",
                        "/sites/0/name must be text or a number (site without a name)",
                        "/sites/1/region must be an object, as NetBox's API answers with (site Two)",
                        "/sites/2/name must not contain the character U+0000 (site Three\0)",
                        "/sites/3/latitude must be a latitude between -90 and 90 degrees (site Four)",
                        "/sites/5/slug duplicate of record 5 (site Six)");
    }

    @Test
    void aSavedPageOfAListSaysThatTheRestIsMissing() {
        ImportReport report = load("""
                {"count": 130, "next": "https://netbox.example.org/api/dcim/sites/?offset=1", "previous": null,
                 "results": [{"name": "One", "slug": "one", "latitude": 55.8, "longitude": -3.9}]}
                """);

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.unknownColumns()).containsExactly("not in the file, which is one page of several: 129");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[1", "\"x\"", "{\"sites\": 3}", "{\"results\": {}}"})
    void whatIsNoDocumentOfNetBoxIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> load(text)).withMessageStartingWith("must be ");
    }
}
