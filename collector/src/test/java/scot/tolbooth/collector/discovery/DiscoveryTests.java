package scot.tolbooth.collector.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.snmp.AsyncSnmpClient;
import scot.tolbooth.collector.snmp.SnmpLimits;
import scot.tolbooth.collector.snmp.TestAgent;
import scot.tolbooth.collector.state.SampleSites;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Searches over real agents on loopback, from the order to the device in the inventory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final Change MORAG = Change.by("morag");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final SnmpCredentials SECRET = new SnmpCredentials.Community(SnmpVersion.V2C, "not-to-be-told");
    private static final CredentialSource SET = CredentialSource.of("set:usual");
    private static final String CISCO = "1.3.6.1.4.1.9.1.1208";

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final SecretBox secrets = new SecretBox(new byte[32], new SecureRandom());
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Devices devices = new Devices(database.jdbc(), secrets, audit, database.transactions());
    private final CredentialSets sets = new CredentialSets(database.jdbc(), secrets, audit, database.transactions());
    private final DiscoverySettings settings = AddressRangeTests.settings(List.of("127.7.0.0/24"));
    private final Discoveries discoveries =
            new Discoveries(database.jdbc(), devices, sets, settings, audit, database.transactions(), clock);
    private final Proposals proposals =
            new Proposals(database.jdbc(), devices, discoveries, audit, database.transactions(), clock);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final SiteKnowledge knowledge = new SiteKnowledge(devices, device -> List.of());
    private final DiscoveryRound round = round(knowledge);

    private SiteAgents agents = new SiteAgents();

    private DiscoveryRound round(SiteKnowledge known) {
        ProfileCatalogue profiles = new ProfileCatalogue(null, clock);
        return new DiscoveryRound(
                new JdbcDiscoveryRuns(database.jdbc()),
                new Searches(discoveries, known, profiles::current, settings),
                proposals,
                known,
                () -> new AsyncSnmpClient(new SnmpLimits(16, 1, 1000, 1 << 18), threads, threads),
                clock);
    }

    @BeforeEach
    void library() {
        for (String table : List.of("discovery_proposal", "discovery_run")) {
            database.jdbc().sql("DELETE FROM collector." + table).update();
        }
        database.jdbc().sql("DELETE FROM inventory.device").update();
        agents = new SiteAgents();
        for (String code : List.of("LIB-001", "LIB-002")) {
            sites.save(SampleSites.site(new SiteCode(code)), MORAG);
        }
        sets.save("usual", SECRET, MORAG);
    }

    @AfterEach
    void stopAgents() {
        round.destroy();
        agents.close();
    }

    @AfterAll
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void whatAnswersIsProposedAsWhatItIsAndWhereItStands() {
        wholeSite();

        DiscoveryRun run = search(order("127.7.0.0/28"));

        assertThat(run.status()).isEqualTo(DiscoveryRun.Status.DONE);
        assertThat(run.progress()).isEqualTo(new DiscoveryRun.Progress(14, 14, 4, 0, 3));
        assertThat(proposals.find(LIBRARY, null))
                .extracting(
                        Proposal::status,
                        proposal -> proposal.suggestion().name(),
                        proposal -> proposal.suggestion().kind(),
                        proposal -> proposal.suggestion().parent(),
                        proposal -> proposal.suggestion().seenBy())
                .containsExactly(
                        tuple(Proposal.Status.OPEN, "lib-rtr", DeviceKind.WAN_ROUTER, null, null),
                        tuple(
                                Proposal.Status.OPEN,
                                "lib-sw",
                                DeviceKind.SWITCH,
                                "lib-rtr",
                                "port ge0/1 of lib-rtr at its port ge0/24"),
                        tuple(
                                Proposal.Status.OPEN,
                                "lib-ap",
                                DeviceKind.ACCESS_POINT,
                                "lib-sw",
                                "port ge0/3 of lib-sw"));
        Proposal router = proposals.find(LIBRARY, null).get(0);
        assertThat(router.found().endpoints())
                .as("one device that answers at two addresses is proposed once")
                .extracting(Endpoint::address)
                .containsExactly("127.7.0.1", "127.7.0.9");
        assertThat(router.suggestion())
                .extracting(Suggestion::manufacturer, Suggestion::model, Suggestion::serial)
                .containsExactly("Cisco", "ISR4321/K9", "FDO2249A154");
        assertThat(devices.all()).as("nothing enters the inventory by itself").isEmpty();
    }

    @Test
    void severalAreAcceptedWithParentsBeforeChildrenAndKeepTheirCredentials() {
        wholeSite();
        search(order("127.7.0.1-9"));

        Map<Proposal, String> hindered = proposals.acceptAll(versions(proposals.find(LIBRARY, null)), MORAG);

        assertThat(hindered).isEmpty();
        assertThat(devices.at(LIBRARY))
                .extracting(device -> device.name().value(), device -> String.valueOf(device.parent()))
                .containsExactly(tuple("lib-ap", "lib-sw"), tuple("lib-rtr", "null"), tuple("lib-sw", "lib-rtr"));
        assertThat(devices.credentials(new DeviceName("lib-ap"))).contains(SECRET);
        assertThat(proposals.find(LIBRARY, Proposal.Status.ACCEPTED)).hasSize(3);
        assertThat(audit.aboutSite("LIB-001", List.of("site LIB-001"), 50))
                .anySatisfy(entry -> assertThat(entry.subject()).startsWith("discovery proposal "))
                .anySatisfy(entry -> assertThat(entry.subject()).isEqualTo("device lib-sw"))
                .noneSatisfy(entry -> assertThat(entry.toString()).contains("not-to-be-told"));

        search(order("127.7.0.1-9"));
        assertThat(proposals.find(LIBRARY, null))
                .as("what was accepted is not proposed again")
                .extracting(Proposal::status)
                .containsOnly(Proposal.Status.ACCEPTED);
    }

    @Test
    void aDeviceWhoseParentIsNotThereYetWaitsForIt() {
        wholeSite();
        search(order("127.7.0.1-9"));
        List<Proposal> switchOnly = proposals.find(LIBRARY, null).stream()
                .filter(proposal -> proposal.suggestion().name().equals("lib-sw"))
                .toList();

        assertThat(proposals.acceptAll(versions(switchOnly), MORAG))
                .containsValue("parent must be a device of the inventory: there is no lib-rtr yet");
        assertThat(devices.all()).isEmpty();
    }

    @Test
    void whatWasRejectedIsProposedAgainOnlyAfterItChanged() {
        TestAgent agent = agents.device(1, "lib-rtr", "Cisco ISR4321 router", CISCO);
        search(order("127.7.0.1"));
        Proposal first = only();
        proposals.reject(first.id(), first.version(), MORAG.because("the supplier's own"));

        agent.with("1.3.6.1.2.1.1.1.0", "4", "Cisco ISR4321 router, with newer software");
        search(order("127.7.0.1"));
        assertThat(only())
                .satisfies(same -> assertThat(same.status()).isEqualTo(Proposal.Status.REJECTED))
                .satisfies(same -> assertThat(same.decided())
                        .isEqualTo(new Proposal.Decided("morag", NOON, "the supplier's own")));

        SiteAgents.chassis(agent, "Cisco", "ISR4331", "NEW-SERIAL");
        search(order("127.7.0.1"));
        assertThat(only().status()).isEqualTo(Proposal.Status.OPEN);
        assertThat(only().note()).isEqualTo("rejected by morag before, and has changed since");
    }

    @Test
    void whatADeviceSaysIsKeptAsItSaysIt() {
        agents.device(1, "lib-rtr", "A router: \\u0000 \"quoted\"", CISCO);

        search(order("127.7.0.1"));

        assertThat(only().found().traits().description()).isEqualTo("A router: \\u0000 \"quoted\"");
    }

    @Test
    void whatIsInTheInventoryIsKnownByAddressSerialOrName() {
        SiteAgents.chassis(agents.device(1, "somebody", "Cisco ISR4321 router", CISCO), "Cisco", "ISR", "SERIAL-1");
        agents.device(2, "lib-sw.council.example", "Catalyst switch", CISCO);
        agents.device(3, "anybody", "Catalyst switch", CISCO);
        enter("lib-rtr", "10.9.9.9", "serial-1", LIBRARY);
        enter("lib-sw", "10.9.9.8", null, LIBRARY);
        enter("lib-sw-2", "127.7.0.3", null, LIBRARY);

        search(order("127.7.0.1-3"));

        assertThat(proposals.find(LIBRARY, null))
                .extracting(Proposal::status, proposal -> String.valueOf(proposal.device()), Proposal::note)
                .containsExactly(
                        tuple(
                                Proposal.Status.KNOWN,
                                "lib-rtr",
                                "known by its serial number; the inventory has the address 10.9.9.9"),
                        tuple(
                                Proposal.Status.KNOWN,
                                "lib-sw",
                                "known by its name; the inventory has the address 10.9.9.8"),
                        tuple(Proposal.Status.KNOWN, "lib-sw-2", "known by its address"));
    }

    @Test
    void aSeedLeadsToItsNeighboursAndTheirsButNotToAnotherSite() {
        TestAgent lanSwitch = wholeSite();
        enter("elsewhere", "127.7.0.12", null, new SiteCode("LIB-002"));
        SiteAgents.sees(lanSwitch, 20, 12, "elsewhere", "ge0/1");
        TestAgent elsewhere = agents.device(12, "elsewhere", "Catalyst switch", CISCO);

        DiscoveryRun run = search(new DiscoveryOrder(LIBRARY, "", port(), "127.7.0.1", false, List.of(SET)));

        assertThat(run.seed()).isEqualTo("127.7.0.1:" + port());
        assertThat(proposals.find(LIBRARY, null))
                .extracting(proposal -> proposal.suggestion().name())
                .containsExactly("lib-rtr", "lib-sw", "lib-ap");
        assertThat(elsewhere.requests()).isZero();
    }

    @Test
    void addressesOfAnArpTableAreTriedAndNeverKept() {
        TestAgent seed = agents.device(1, "lib-rtr", "Cisco ISR4321 router", CISCO);
        agents.device(5, "lib-ups", "A thing without LLDP", CISCO);
        seed.with("1.3.6.1.2.1.4.22.1.3.7.127.7.0.5", "64", "127.7.0.5")
                .with("1.3.6.1.2.1.4.22.1.3.7.127.7.0.77", "64", "127.7.0.77")
                .with("1.3.6.1.2.1.4.22.1.3.7.8.8.8.8", "64", "8.8.8.8");

        DiscoveryRun run = search(new DiscoveryOrder(LIBRARY, "", port(), "127.7.0.1", true, List.of(SET)));

        assertThat(run.progress()).as("nobody's at 8.8.8.8").isEqualTo(new DiscoveryRun.Progress(3, 3, 2, 0, 2));
        for (String table : List.of("discovery_run", "discovery_proposal")) {
            assertThat(database.jdbc()
                            .sql("SELECT count(*) FROM collector." + table
                                    + " AS kept WHERE kept::text LIKE '%127.7.0.77%'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void credentialsAreTriedInTheirOrderAndARefusalIsCounted() {
        OfVersion3.serve(agents.at(1, "engine-of-3"));
        agents.device(2, "lib-sw", "Catalyst switch", CISCO);
        sets.save("three", OfVersion3.user("right-password"), MORAG);
        sets.save("wrong", OfVersion3.user("wrong-password"), MORAG);
        agents.at(3, "engine-of-4")
                .user("tolbooth", AuthHMAC192SHA256.ID, "other-password", PrivAES128.ID, "right-privacy");

        DiscoveryRun run = search(new DiscoveryOrder(
                LIBRARY,
                "127.7.0.1-3",
                port(),
                null,
                false,
                List.of(CredentialSource.of("set:wrong"), CredentialSource.of("set:three"), SET)));

        assertThat(proposals.find(LIBRARY, null))
                .extracting(proposal -> proposal.found().credentials().word())
                .contains("set:three");
        assertThat(run.progress().refused()).isPositive();
        assertThat(run.toString()).doesNotContain("password", "not-to-be-told");
    }

    @Test
    void aSearchThatCannotBeDrawnUpEndsAndSaysSo() {
        agents.device(1, "lib-rtr", "Cisco ISR4321 router", CISCO);
        enter("lib-sw", "10.9.9.8", null, LIBRARY);
        DiscoveryRound stumbling = round(new SiteKnowledge(devices, device -> {
            throw new IllegalStateException("readings that nobody understands");
        }));
        DiscoveryRun ordered = discoveries.start(order("127.7.0.1"), MORAG);

        await().until(() -> {
            stumbling.tick();
            return find(ordered).status() == DiscoveryRun.Status.INTERRUPTED;
        });
        assertThat(find(ordered).remark()).startsWith("what was found could not be drawn up");
        discoveries.start(order("127.7.0.1"), MORAG);
    }

    @Test
    void oneSearchAtATimeForEachSite() {
        discoveries.start(order("127.7.0.1"), MORAG);

        assertThatIllegalStateException()
                .isThrownBy(() -> discoveries.start(order("127.7.0.2"), MORAG))
                .withMessage("devices of site LIB-001 are being looked for already");
    }

    @Test
    void aSearchThatIsCancelledProposesWhatItHasFound() {
        agents.device(1, "lib-rtr", "Cisco ISR4321 router", CISCO);
        DiscoveryRun run = discoveries.start(order("127.7.0.1,127.7.0.128/25"), MORAG);
        round.tick();
        await().until(() -> {
            round.tick();
            return find(run).progress().answered() == 1;
        });

        assertThat(discoveries.cancel(run.id(), Change.by("ishbel"))).isTrue();
        round.tick();

        assertThat(find(run).status()).isEqualTo(DiscoveryRun.Status.CANCELLED);
        assertThat(find(run).remark()).isEqualTo("cancelled by ishbel");
        assertThat(find(run).progress().tried()).isLessThan(127);
        assertThat(only().suggestion().name()).isEqualTo("lib-rtr");
        assertThat(discoveries.cancel(run.id(), MORAG)).as("it is over").isFalse();
    }

    @Test
    void aSearchIsInterruptedWhenTheServiceStops() {
        DiscoveryRun stopped = discoveries.start(order("127.7.0.128/25"), MORAG);
        round.tick();
        round.destroy();
        assertThat(find(stopped).status()).isEqualTo(DiscoveryRun.Status.INTERRUPTED);

        DiscoveryRun killed = discoveries.start(order("127.7.0.128/25"), MORAG);
        database.jdbc()
                .sql("UPDATE collector.discovery_run SET status = 'running', beat = :beat WHERE id = :id")
                .param("beat", java.sql.Timestamp.from(NOON.minusSeconds(31)))
                .param("id", killed.id())
                .update();
        round.tick();
        assertThat(find(killed))
                .extracting(DiscoveryRun::status, DiscoveryRun::remark)
                .containsExactly(DiscoveryRun.Status.INTERRUPTED, "the service stopped meanwhile");
    }

    @Test
    void ordersThatAskForTooMuchAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> discoveries.start(order("127.7.0.1,10.0.0.1"), MORAG))
                .withMessageStartingWith("addresses must lie in 127.7.0.0/24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> discoveries.start(
                        new DiscoveryOrder(LIBRARY, "", "161", "192.168.1.1", false, List.of(SET)), MORAG))
                .withMessageStartingWith("seed must lie in 127.7.0.0/24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> discoveries.start(
                        new DiscoveryOrder(LIBRARY, "127.7.0.0/24", "161-170", null, false, List.of(SET)), MORAG))
                .withMessageStartingWith("ports must make at most 1024");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> discoveries.start(
                        new DiscoveryOrder(
                                LIBRARY, "127.7.0.1", "161", null, false, List.of(CredentialSource.of("set:no"))),
                        MORAG))
                .withMessage("credentials must be kept here: there are none of set:no");
        assertThat(discoveries.latest(LIBRARY)).isEmpty();
    }

    @Test
    void aProposalIsDecidedOnceAndAsItWasRead() {
        agents.device(1, "lib-rtr", "Cisco ISR4321 router", CISCO);
        search(order("127.7.0.1"));
        Proposal proposal = only();
        Device device = proposals.suggested(proposal).orElseThrow();

        assertThatThrownBy(() -> proposals.accept(proposal.id(), proposal.version() + 1, device, MORAG))
                .isInstanceOf(StaleVersionException.class);
        proposals.accept(proposal.id(), proposal.version(), device, MORAG);
        assertThatIllegalStateException()
                .isThrownBy(() -> proposals.reject(proposal.id(), proposal.version() + 1, MORAG))
                .withMessage("it is accepted already");
    }

    @Test
    void addressesAreAskedNoFasterThanIsAllowed() {
        discoveries.start(order("127.7.0.100-160"), MORAG);
        round.tick();
        await().until(() -> {
            DiscoveryRun run = discoveries.latest(LIBRARY).get(0);
            int before = run.progress().tried();
            round.tick();
            int after = discoveries.latest(LIBRARY).get(0).progress().tried();
            assertThat(after - before).isLessThanOrEqualTo(settings.addressesPerSecond() + settings.outstanding());
            return !discoveries.latest(LIBRARY).get(0).isOpen();
        });
    }

    /** A router with two addresses, a switch behind it, which is given back, and an access point behind that. */
    private TestAgent wholeSite() {
        TestAgent router = SiteAgents.chassis(
                agents.device(1, "lib-rtr", "Cisco ISR4321 router", "1.3.6.1.4.1.9.1.2093"),
                "Cisco",
                "ISR4321/K9",
                "FDO2249A154");
        SiteAgents.sees(router, 1, 2, "lib-sw", "ge0/24");
        TestAgent lan = agents.at(9, "engine-lib-rtr");
        lan.with("1.3.6.1.2.1.1.1.0", "4", "Cisco ISR4321 router")
                .with("1.3.6.1.2.1.1.2.0", "6", "1.3.6.1.4.1.9.1.2093")
                .with("1.3.6.1.2.1.1.5.0", "4", "lib-rtr")
                .with("1.3.6.1.6.3.10.2.1.1.0", "4x", "656e67696e652d6c69622d727472");
        TestAgent lanSwitch = agents.device(2, "lib-sw", "Cisco Catalyst switch", CISCO);
        SiteAgents.sees(lanSwitch, 24, 1, "lib-rtr", "ge0/1");
        SiteAgents.sees(lanSwitch, 3, 3, "lib-ap", "");
        agents.device(3, "lib-ap", "UAP-nanoHD 5.43", "1.3.6.1.4.1.8072.3.2.10");
        return lanSwitch;
    }

    private DiscoveryOrder order(String addresses) {
        return new DiscoveryOrder(LIBRARY, addresses, port(), null, false, List.of(SET));
    }

    private String port() {
        return agents.port() == 0 ? "161" : Integer.toString(agents.port());
    }

    private DiscoveryRun search(DiscoveryOrder order) {
        DiscoveryRun run = discoveries.start(order, MORAG);
        await().until(() -> {
            round.tick();
            return !find(run).isOpen();
        });
        return find(run);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }

    private DiscoveryRun find(DiscoveryRun run) {
        return discoveries.find(run.id()).orElseThrow();
    }

    private Proposal only() {
        assertThat(proposals.find(LIBRARY, null)).hasSize(1);
        return proposals.find(LIBRARY, null).get(0);
    }

    private static Map<Long, Long> versions(List<Proposal> all) {
        return all.stream().collect(Collectors.toMap(Proposal::id, Proposal::version, (a, b) -> a, LinkedHashMap::new));
    }

    private void enter(String name, String address, @Nullable String serial, SiteCode site) {
        Device device = new Device(
                new DeviceName(name),
                site,
                DeviceKind.SWITCH,
                address,
                agents.port() == 0 ? 161 : agents.port(),
                null,
                Duration.ofSeconds(60),
                null,
                0);
        devices.save(
                device.withEquipment(
                        new scot.tolbooth.inventory.device.Equipment(null, null, null, serial, null, null)),
                null,
                MORAG);
    }

    /** An agent that takes one user of SNMPv3 only. */
    private static final class OfVersion3 {

        static void serve(TestAgent agent) {
            agent.user("tolbooth", AuthHMAC192SHA256.ID, "right-password", PrivAES128.ID, "right-privacy")
                    .with("1.3.6.1.2.1.1.1.0", "4", "A router of version 3")
                    .with("1.3.6.1.2.1.1.5.0", "4", "lib-rtr");
        }

        static SnmpCredentials user(String password) {
            return new SnmpCredentials.User(
                    "tolbooth", AuthProtocol.SHA256, password, PrivProtocol.AES128, "right-privacy", null);
        }
    }
}
