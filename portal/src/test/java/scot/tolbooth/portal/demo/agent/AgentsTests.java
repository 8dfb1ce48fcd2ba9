package scot.tolbooth.portal.demo.agent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import scot.tolbooth.inventory.device.SnmpCredentials.Community;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.portal.demo.estate.AccessPoint;
import scot.tolbooth.portal.demo.estate.Crowd;
import scot.tolbooth.portal.demo.estate.Estate;
import scot.tolbooth.portal.demo.estate.Faults;
import scot.tolbooth.portal.demo.estate.Product;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Rhythm;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentsTests {

    private static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");
    private static final OID IN_OCTETS = new OID("1.3.6.1.2.1.31.1.1.1.6");

    private final Estate estate = Estate.design();
    private final Rhythm rhythm = Rhythm.read();
    private final Faults faults = new Faults(estate);
    private final Crowd crowd = new Crowd(new Footfall(rhythm, estate.places(), 14_000), faults, site -> 3, 5_000);
    private final Surroundings surroundings = new Surroundings(faults, crowd, rhythm, estate.byReporter());
    private final MovableClock clock = new MovableClock(quietNoon());
    private final int firstPort = FreePorts.find();
    private @Nullable Agents agents;
    private @Nullable Snmp client;

    @BeforeAll
    void start() throws IOException {
        agents = new Agents(estate.devices(), firstPort, surroundings, clock);
        client = new Snmp(new DefaultUdpTransportMapping());
        client.listen();
    }

    @AfterAll
    void stop() throws IOException {
        requireNonNull(client).close();
        requireNonNull(agents).close();
    }

    @Test
    void everyMakeAnswersWithItsOwnNameAndObjectId() throws IOException {
        for (SimulatedDevice device : oneOfEach().values()) {
            List<VariableBinding> walked = walk(device, new OID("1.3.6.1.2.1.1"));
            assertThat(walked).anySatisfy(row -> {
                assertThat(row.getOid()).isEqualTo(SYS_NAME);
                assertThat(row.toValueString()).isEqualTo(device.name().value());
            });
            assertThat(walked)
                    .anySatisfy(row -> assertThat(row.toValueString())
                            .isEqualTo(device.product().objectId()));
        }
    }

    @Test
    void everyMakeCanBeWalkedFromEndToEndInOrder() throws IOException {
        for (SimulatedDevice device : oneOfEach().values()) {
            List<VariableBinding> walked = walk(device, new OID("1.3"));
            assertThat(walked).hasSizeGreaterThan(20);
            assertThat(walked.stream().map(VariableBinding::getOid)).isSorted();
        }
    }

    @Test
    void theClientsOfAControllerAreThoseOfItsAccessPoints() throws IOException {
        SimulatedDevice controller = requireNonNull(oneOfEach().get(Product.CISCO_WLC));
        Instant now = clock.instant();
        int expected = surroundings.accessPoints(controller).stream()
                .mapToInt(accessPoint -> crowd.associated(accessPoint, now))
                .sum();
        assertThat(expected).isPositive();
        assertThat(sum(walk(controller, new OID("1.3.6.1.4.1.14179.2.1.1.1.38"))))
                .isEqualTo(expected);
        assertThat(sum(walk(controller, new OID("1.3.6.1.4.1.14179.2.2.2.1.15"))))
                .isEqualTo(expected);
    }

    @Test
    void countersGrowAsTimeGoesBy() throws IOException {
        SimulatedDevice router = requireNonNull(oneOfEach().get(Product.FORTIGATE));
        long before = walk(router, IN_OCTETS).get(0).getVariable().toLong();
        clock.forward(Duration.ofMinutes(1));
        long after = walk(router, IN_OCTETS).get(0).getVariable().toLong();
        assertThat(after).isGreaterThan(before);
        assertThat((after - before) * 8 / 60).isBetween(10_000L, 500_000_000L);
    }

    @Test
    void anAskerOfVersion1IsNotShownWideCounters() throws IOException {
        SimulatedDevice old = estate.devices().stream()
                .filter(device -> device.conduct() != null
                        && requireNonNull(device.conduct()).accepts().version() == SnmpVersion.V1)
                .findFirst()
                .orElseThrow();
        List<VariableBinding> walked = walk(old, new OID("1.3.6.1.2.1"));
        assertThat(walked).isNotEmpty().noneMatch(row -> row.getVariable() instanceof Counter64);

        PDU answer = ask(old, PDU.GET, new OID("1.3.6.1.2.1.99.0"), community(old));
        assertThat(requireNonNull(answer).getErrorStatus()).isEqualTo(PDU.noSuchName);
        assertThat(answer.getErrorIndex()).isEqualTo(1);
    }

    @Test
    void anotherCommunityMeetsSilence() throws IOException {
        SimulatedDevice device = requireNonNull(oneOfEach().get(Product.CISCO_SWITCH));
        assertThat(ask(device, PDU.GET, SYS_NAME, "public")).isNull();
    }

    @Test
    void whatDoesNotExistIsCalledNoSuchInstance() throws IOException {
        SimulatedDevice device = requireNonNull(oneOfEach().get(Product.CISCO_SWITCH));
        PDU answer = ask(device, PDU.GET, new OID("1.3.6.1.2.1.99.0"), community(device));
        assertThat(requireNonNull(answer).get(0).getVariable()).isEqualTo(Null.noSuchInstance);
    }

    @Test
    void nothingCanBeSet() throws IOException {
        SimulatedDevice device = requireNonNull(oneOfEach().get(Product.CISCO_SWITCH));
        PDU answer = ask(device, PDU.SET, SYS_NAME, community(device));
        assertThat(requireNonNull(answer).getErrorStatus()).isEqualTo(PDU.noAccess);
    }

    @Test
    void aPortThatIsTakenIsNamedTogetherWithItsSetting() {
        assertThatThrownBy(() -> new Agents(estate.devices(), firstPort, surroundings, clock))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining("tolbooth.demo.snmp-base-port")
                .hasMessageContaining("in use");
    }

    private Map<Product, SimulatedDevice> oneOfEach() {
        Map<Product, SimulatedDevice> found = new EnumMap<>(Product.class);
        estate.devices().stream()
                .filter(device -> device.site().isLive() && device.conduct() != null)
                .filter(device -> requireNonNull(device.conduct()).accepts() instanceof Community community
                        && community.version() == SnmpVersion.V2C)
                .filter(device -> requireNonNull(device.conduct()).delay().isZero())
                .sorted(Comparator.comparing(SimulatedDevice::name))
                .forEach(device -> found.putIfAbsent(device.product(), device));
        return found;
    }

    private List<VariableBinding> walk(SimulatedDevice device, OID root) throws IOException {
        List<VariableBinding> rows = new ArrayList<>();
        OID cursor = root;
        boolean old = requireNonNull(device.conduct()).accepts().version() == SnmpVersion.V1;
        while (true) {
            PDU answer = requireNonNull(
                    ask(device, old ? PDU.GETNEXT : PDU.GETBULK, cursor, community(device)),
                    () -> device.name() + " is silent");
            for (VariableBinding row : answer.getVariableBindings()) {
                boolean end = answer.getErrorStatus() != PDU.noError || row.isException();
                if (end || !row.getOid().startsWith(root)) {
                    return rows;
                }
                rows.add(row);
                cursor = row.getOid();
            }
        }
    }

    private static String community(SimulatedDevice device) {
        return ((Community) requireNonNull(device.conduct()).accepts()).community();
    }

    private @Nullable PDU ask(SimulatedDevice device, int type, OID oid, String community) throws IOException {
        CommunityTarget<UdpAddress> target = new CommunityTarget<>(
                new UdpAddress(
                        InetAddress.getLoopbackAddress(),
                        firstPort + requireNonNull(device.conduct()).portOffset()),
                new OctetString(community));
        boolean old = requireNonNull(device.conduct()).accepts().version() == SnmpVersion.V1;
        target.setVersion(old ? SnmpConstants.version1 : SnmpConstants.version2c);
        target.setTimeout(500);
        target.setRetries(type == PDU.GETBULK || type == PDU.GETNEXT ? 4 : 1);
        PDU request = old ? new org.snmp4j.PDUv1() : new PDU();
        request.setType(type);
        if (type == PDU.GETBULK) {
            request.setMaxRepetitions(25);
        }
        request.add(new VariableBinding(oid));
        return requireNonNull(client).send(request, target).getResponse();
    }

    private static int sum(List<VariableBinding> rows) {
        return rows.stream().mapToInt(row -> row.getVariable().toInt()).sum();
    }

    /** A moment of a working day at which no site is cut off and no access point is off. */
    private Instant quietNoon() {
        Instant now = Instant.parse("2026-11-18T12:00:00Z");
        while (isTroubled(now) || isTroubled(now.plusSeconds(60))) {
            now = now.plusSeconds(60);
        }
        return now;
    }

    private boolean isTroubled(Instant now) {
        return estate.liveSites().stream().anyMatch(site -> faults.isCutOff(site.code(), now))
                || estate.accessPoints().stream().map(AccessPoint::name).anyMatch(name -> faults.isOff(name, now));
    }
}
