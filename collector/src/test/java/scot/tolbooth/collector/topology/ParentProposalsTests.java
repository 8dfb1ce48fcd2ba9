package scot.tolbooth.collector.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import scot.tolbooth.collector.state.SampleSites;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParentProposalsTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode PARK = new SiteCode("PRK-001");
    private static final Change MORAG = Change.by("morag");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    private final ParentProposals proposals =
            new ParentProposals(database.jdbc(), devices, audit, database.transactions(), clock);

    @BeforeEach
    void libraryWithARouterTwoSwitchesAndAnAccessPoint() {
        for (String table : List.of(
                "collector.latest_reading", "collector.refused_parent", "collector.device_state", "inventory.device")) {
            database.jdbc().sql("DELETE FROM " + table).update();
        }
        Sites sites = new Sites(database.jdbc(), audit, database.transactions());
        for (SiteCode code : List.of(LIBRARY, PARK)) {
            sites.save(SampleSites.site(code), MORAG);
        }
        device("lib-rtr", DeviceKind.WAN_ROUTER, LIBRARY, null);
        device("lib-sw-1", DeviceKind.SWITCH, LIBRARY, "lib-rtr");
        device("lib-sw-2", DeviceKind.SWITCH, LIBRARY, "lib-rtr");
        device("lib-ap", DeviceKind.ACCESS_POINT, LIBRARY, null);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void theNearerToTheRouterIsTheParentWhicheverOfTheTwoSaysThatTheyAreLinked() {
        reads("lib-sw-1", "ge0/24", "lib-rtr.council.example", "ge0/1", "ge0/3", "lib-sw-2", "uplink");
        reads("lib-sw-2", "uplink", "LIB-SW-1", "ge0/3", "port 7", "lib-ap", "eth0");

        assertThat(proposals.find(null))
                .extracting(ParentProposal::sentence)
                .containsExactly(
                        "The inventory has no parent; LLDP shows port port 7 of lib-sw-2 at its port eth0",
                        "The inventory says lib-rtr; LLDP shows port ge0/3 of lib-sw-1 at its port uplink");
    }

    @Test
    void whatTheInventoryHasOrTakesForGrantedIsNoNews() {
        reads("lib-rtr", "ge0/1", "lib-sw-1", "ge0/24", "ge0/2", "lib-ap", "eth0");

        assertThat(proposals.find(LIBRARY))
                .as("a device without parent is taken to be reached through the only router")
                .isEmpty();
    }

    @Test
    void whoCallsThemselvesAlikeAreToldApartByThePortOrNotAtAll() {
        device("lib-sw-3", DeviceKind.SWITCH, LIBRARY, null);
        calls("lib-sw-2", "switch");
        calls("lib-sw-3", "switch");
        reads("lib-sw-1", "ge0/24", "lib-rtr", "ge0/1", "ge0/3", "switch", "north");
        assertThat(proposals.find(LIBRARY)).isEmpty();

        reads("lib-sw-3", "north", "lib-sw-1", "ge0/3");
        assertThat(proposals.find(LIBRARY))
                .extracting(proposal -> proposal.device() + " " + proposal.seen())
                .containsExactly("lib-sw-3 lib-sw-1");
    }

    @Test
    void aSiteWithoutRouterIsReachedThroughItsNeighbourAtAnother() {
        device("park-sw", DeviceKind.SWITCH, PARK, null);
        device("park-ap", DeviceKind.ACCESS_POINT, PARK, null);
        reads("park-sw", "fibre", "lib-sw-1", "ge0/9", "1", "park-ap", "eth0");

        assertThat(proposals.find(PARK))
                .extracting(proposal -> proposal.device() + " " + proposal.seen())
                .containsExactly("park-ap park-sw", "park-sw lib-sw-1");
    }

    @Test
    void anAcceptedParentIsEnteredByTheRulesOfTheInventory() {
        reads("lib-sw-1", "ge0/3", "lib-sw-2", "uplink", "ge0/24", "lib-rtr", "ge0/1");
        ParentProposal proposal = proposals.of(new DeviceName("lib-sw-2")).orElseThrow();

        assertThatThrownBy(() -> proposals.accept(proposal.device(), proposal.seen(), 99, MORAG))
                .isInstanceOf(StaleVersionException.class);
        proposals.accept(proposal.device(), proposal.seen(), proposal.version(), MORAG);

        assertThat(devices.find(proposal.device()).orElseThrow().parent()).isEqualTo(new DeviceName("lib-sw-1"));
        assertThat(proposals.find(LIBRARY)).isEmpty();
        assertThat(audit.of("device lib-sw-2", 1))
                .extracting(entry -> entry.by() + ": " + entry.why())
                .containsExactly("morag: LLDP shows it");
        assertThatThrownBy(() -> proposals.accept(proposal.device(), proposal.seen(), 2, MORAG))
                .as("LLDP and the inventory agree by now")
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aRefusedParentIsRefusedUntilTheInventorySaysSomethingElse() {
        reads("lib-sw-1", "ge0/3", "lib-sw-2", "uplink", "ge0/24", "lib-rtr", "ge0/1");
        DeviceName device = new DeviceName("lib-sw-2");
        ParentProposal proposal = proposals.of(device).orElseThrow();

        proposals.reject(device, proposal.seen(), MORAG.because("a spare cable"));
        assertThat(proposals.of(device).orElseThrow().refused())
                .isEqualTo(new ParentProposal.Refused("morag", NOON, "a spare cable"));
        assertThat(audit.of("parent of lib-sw-2", 1)).hasSize(1);

        device("lib-sw-4", DeviceKind.SWITCH, LIBRARY, "lib-rtr");
        devices.save(devices.find(device).orElseThrow().withParent(new DeviceName("lib-sw-4")), null, MORAG);
        assertThat(proposals.of(device).orElseThrow().isOpen()).isTrue();
    }

    private void device(String name, DeviceKind kind, SiteCode site, @Nullable String parent) {
        DeviceName reachedThrough = parent == null ? null : new DeviceName(parent);
        Duration minute = Duration.ofMinutes(1);
        devices.save(
                new Device(new DeviceName(name), site, kind, "192.0.2.1", 161, reachedThrough, minute, null, 0),
                null,
                MORAG);
    }

    private void calls(String device, String systemName) {
        database.jdbc()
                .sql("""
                        INSERT INTO collector.device_state (device, state, reason, since, failures, system_name)
                        VALUES (:device, 'UP', 'answers', now(), 0, :name)
                        """)
                .param("device", device)
                .param("name", systemName)
                .update();
    }

    /** As the poll keeps what it read: port, neighbour and its port, again and again. */
    private void reads(String device, String... rows) {
        StringBuilder readings = new StringBuilder();
        for (int i = 0; i < rows.length; i += 3) {
            for (int field = 1; field <= 2; field++) {
                readings.append(readings.isEmpty() ? "" : ",")
                        .append("""
                        {"measurement": "lldp_neighbour", "tags": {"lldp_neighbour": "%s"}, "field": "%s", "text": "%s",
                         "at": "2026-11-21T12:00:00Z", "source": "LLDP-MIB"}
                        """.formatted(rows[i], field == 1 ? "neighbour" : "neighbour_port", rows[i + field]));
            }
        }
        readings.append(", {\"measurement\": \"device\", \"tags\": {}, \"field\": \"cpu_ratio\", \"value\": 0.5}");
        database.jdbc()
                .sql(
                        "INSERT INTO collector.latest_reading (device, readings) VALUES (:device, cast(:readings AS jsonb))")
                .param("device", device)
                .param("readings", "[" + readings + "]")
                .update();
        proposals.refresh();
    }
}
