package scot.tolbooth.inventory.transfer.netbox;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.CHANGE;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.HUB;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.IMPORTER;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.INVENTORY;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.LIBRARY;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.ROUTER;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.load;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.version3;
import static scot.tolbooth.inventory.transfer.netbox.NetBoxUnderTest.version4;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.ImportProblem;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions.Codes;

class NetBoxMappingTests {

    @AfterEach
    void empty() {
        INVENTORY.empty();
    }

    @Test
    void sitesOfVersion4AreMapped() {
        load(version4());

        assertThat(INVENTORY.sites.find(LIBRARY).orElseThrow().withVersion(0))
                .isEqualTo(new Site(
                        LIBRARY,
                        "Motherwell Library",
                        SiteKind.LIBRARY,
                        null,
                        "35 Hamilton Road, Motherwell, ML1 3BZ",
                        null,
                        null,
                        new Position(55.789512, -3.991534),
                        false,
                        null,
                        "Culture NL",
                        "Facility LIB-001. Main library",
                        0));
        assertThat(INVENTORY.sites.find(HUB)).get().satisfies(hub -> {
            assertThat(hub.kind()).isEqualTo(SiteKind.OTHER);
            assertThat(hub.owner()).isEqualTo("North Lanarkshire");
        });
        assertThat(INVENTORY.sites.all())
                .extracting(site -> site.code().value())
                .containsExactly("KILSYTH-HUB", "MOTHERWELL-LIBRARY", "SHOTTS-LEISURE-CE-F066D1");
    }

    @Test
    void devicesOfVersion4AreMapped() {
        load(version4());

        assertThat(INVENTORY.devices.find(ROUTER).orElseThrow().withVersion(0))
                .isEqualTo(new Device(
                                ROUTER,
                                LIBRARY,
                                DeviceKind.WAN_ROUTER,
                                "10.7.0.1",
                                161,
                                null,
                                Device.DEFAULT_POLL_INTERVAL,
                                null,
                                0)
                        .withEquipment(
                                new Equipment("WAN Router", "Cisco", "C1111-8P", "FGL2547L0AB", "NLC-00417", null)));
        assertThat(INVENTORY.devices.find(new DeviceName("MOT-LIB-AP-1"))).get().satisfies(accessPoint -> {
            assertThat(accessPoint.kind()).isEqualTo(DeviceKind.ACCESS_POINT);
            assertThat(accessPoint.address()).isEqualTo("2001:db8:7::21");
        });
        assertThat(INVENTORY.devices.all()).hasSize(2);
    }

    @Test
    void circuitsOfVersion4AreMapped() {
        load(version4());

        assertThat(circuit("ONEA1234567"))
                .isEqualTo(new Circuit(
                        new CircuitReference("ONEA1234567"),
                        LIBRARY,
                        "Openreach",
                        "FTTP",
                        null,
                        Bandwidth.of("1000"),
                        Bandwidth.of("1000"),
                        new CircuitDates(null, null, LocalDate.of(2024, 5, 1), null, LocalDate.of(2027, 4, 30), null),
                        null,
                        null,
                        "Main line",
                        0));
        assertThat(circuit("BT-77-8891").site()).isEqualTo(HUB);
        assertThat(circuit("BT-77-8891").dates().promised()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(circuit("BT-77-8891").dates().installed()).isNull();
        assertThat(circuit("ONEA0000001").dates().ceased()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void version3IsReadToo() {
        ImportReport report = load(version3());

        assertThat(report.rejected()).isEmpty();
        assertThat(INVENTORY.devices.find(new DeviceName("air-lib-fw-1"))).get().satisfies(firewall -> {
            assertThat(firewall.kind()).isEqualTo(DeviceKind.FIREWALL);
            assertThat(firewall.site()).isEqualTo(new SiteCode("AIRDRIE-LIBRARY"));
            assertThat(firewall.equipment().role()).isEqualTo("Branch Firewall");
        });
        assertThat(circuit("VM-5521").download()).isEqualTo(Bandwidth.of("100"));
        assertThat(circuit("VM-5521").upload()).isEqualTo(Bandwidth.of("20.5"));
        assertThat(circuit("VM-5521").site()).isEqualTo(new SiteCode("AIRDRIE-LIBRARY"));
    }

    @Test
    void kindsThatTheOperatorSaysReplaceWhatIsStored() {
        load(version4());

        ImportReport report = IMPORTER.load(
                version4(),
                new NetBoxOptions(Codes.SLUG, true, "wan router = gateway\nmystery box = sensor, pdu = sensor # too"),
                ImportOptions.PLAIN,
                CHANGE);

        assertThat(INVENTORY.devices.find(ROUTER).orElseThrow().kind()).isEqualTo(DeviceKind.GATEWAY);
        assertThat(INVENTORY
                        .devices
                        .find(new DeviceName("mot-lib-x-1"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(DeviceKind.SENSOR);
        assertThat(report.rejected())
                .extracting(ImportProblem::column)
                .contains("/devices/results/3/primary_ip", "/devices/results/4/primary_ip");
    }

    @Test
    void codesMayComeFromTheFacility() {
        ImportReport report =
                IMPORTER.load(version4(), new NetBoxOptions(Codes.FACILITY, false, ""), ImportOptions.PLAIN, CHANGE);

        assertThat(INVENTORY.sites.all())
                .extracting(site -> site.code().value())
                .containsExactly("HUB-002", "LIB-001");
        assertThat(INVENTORY.devices.find(ROUTER).orElseThrow().site()).isEqualTo(new SiteCode("LIB-001"));
        assertThat(report.rejected())
                .extracting(ImportProblem::column)
                .contains("/sites/results/3/facility", "/devices/results/6/site");
    }

    private static Circuit circuit(String reference) {
        return INVENTORY
                .circuits
                .find(new CircuitReference(reference))
                .orElseThrow()
                .withVersion(0);
    }
}
