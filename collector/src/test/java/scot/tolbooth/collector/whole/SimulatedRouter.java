package scot.tolbooth.collector.whole;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import scot.tolbooth.collector.snmp.TestAgent;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * A device with a real SNMP agent whose clocks and counters go by the test's clock: its lines are busy nearly all the
 * time, so that a mistake in a rate is likely to show as one above the line rate.
 */
final class SimulatedRouter implements AutoCloseable {

    static final SnmpCredentials.User USER = new SnmpCredentials.User(
            "watcher", AuthProtocol.SHA256, "auth password", PrivProtocol.AES128, "priv password", null);

    static final double LINE_RATE = 100e6;
    static final double LOAD = 0.8;
    private static final String IF = "1.3.6.1.2.1.2.2.1.";
    private static final String IFX = "1.3.6.1.2.1.31.1.1.1.";

    private final Clock clock;
    private final boolean wide;
    private final byte[] engine;
    private final List<String> ports = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<Runnable> furniture = new ArrayList<>();
    private TestAgent agent;
    private Instant boot;
    private Instant counting;
    private Instant rearranged;
    private int boots = 7;
    private int first = 1;

    /** @param wide whether it has 64-bit counters */
    SimulatedRouter(String name, Clock clock, boolean wide, List<String> ports) {
        this.clock = clock;
        this.wide = wide;
        this.engine = ("engine of " + name).getBytes(StandardCharsets.US_ASCII);
        this.ports.addAll(ports);
        // It has run for a while, and its counters have turned over.
        this.boot = clock.instant().minus(Duration.ofDays(3));
        this.counting = boot;
        this.rearranged = boot;
        this.agent = start(0);
        furnish();
    }

    int port() {
        return agent.port();
    }

    /** Adds objects, now and after every restart. */
    void with(Consumer<TestAgent> objects) {
        furniture.add(() -> objects.accept(agent));
        objects.accept(agent);
    }

    TestAgent agent() {
        return agent;
    }

    /** Starts anew and remembers nothing, not even how often it started. */
    void reboot() {
        boots = 1;
        int port = agent.port();
        agent.close();
        boot = clock.instant();
        counting = boot;
        rearranged = boot;
        agent = start(port);
        furnish();
    }

    /** Its counters begin anew, and it does not say so. */
    void resetCounters() {
        counting = clock.instant();
    }

    /** Every interface gets the number of another. */
    void renumber() {
        ports.add(ports.remove(0));
        first += 2;
        rearranged = clock.instant();
        agent.clear();
        furnish();
    }

    void port(String port, boolean up) {
        if (up) {
            broken.remove(port);
        } else {
            broken.add(port);
        }
    }

    @Override
    public void close() {
        agent.close();
    }

    private TestAgent start(int port) {
        TestAgent started = TestAgent.start("127.0.0.1", engine, boots, port);
        return started.user(
                USER.securityName(),
                AuthHMAC192SHA256.ID,
                Objects.requireNonNull(USER.authPassword()),
                PrivAES128.ID,
                Objects.requireNonNull(USER.privPassword()));
    }

    private void furnish() {
        agent.with("1.3.6.1.2.1.1.1.0", "4", "A simulated router")
                .with("1.3.6.1.2.1.1.2.0", "6", "1.3.6.1.4.1.99999.7")
                .with("1.3.6.1.2.1.1.5.0", "4", "router")
                .live("1.3.6.1.2.1.1.3.0", "67", () -> ticks(boot, clock.instant()))
                .live("1.3.6.1.6.3.10.2.1.2.0", "2", () -> Integer.toString(boots))
                .live("1.3.6.1.6.3.10.2.1.3.0", "2", () -> Long.toString(seconds(boot)))
                .live("1.3.6.1.2.1.31.1.5.0", "67", () -> ticks(boot, rearranged));
        for (int i = 0; i < ports.size(); i++) {
            furnish(ports.get(i), "." + (first + i));
        }
        furniture.forEach(Runnable::run);
    }

    private void furnish(String port, String row) {
        // Each counts from another start, so that one taken for another shows.
        long start = 3_000_000_000L + 100_000_000_000L * Math.floorMod(port.hashCode(), 97);
        agent.with(IF + "2" + row, "4", "Description of " + port)
                .with(IF + "5" + row, "66", Long.toString((long) LINE_RATE))
                .with(IF + "7" + row, "2", "1")
                .live(IF + "8" + row, "2", () -> broken.contains(port) ? "2" : "1")
                .with(IFX + "1" + row, "4", port)
                .with(IFX + "15" + row, "66", Long.toString((long) (LINE_RATE / 1e6)))
                .live(IF + "10" + row, "65", () -> Long.toString(octets(start) & 0xFFFF_FFFFL))
                .live(IF + "16" + row, "65", () -> Long.toString(octets(start) & 0xFFFF_FFFFL))
                .with(IF + "14" + row, "65", "4711")
                .with(IF + "20" + row, "65", "4712");
        if (wide) {
            agent.live(IFX + "6" + row, "70", () -> Long.toUnsignedString(octets(start)))
                    .live(IFX + "10" + row, "70", () -> Long.toUnsignedString(octets(start)));
        }
    }

    private long octets(long start) {
        long counted = (long) (seconds(counting) * LINE_RATE * LOAD / 8);
        return counting.equals(boot) && boots == 7 ? start + counted : counted;
    }

    private long seconds(Instant since) {
        return Duration.between(since, clock.instant()).toSeconds();
    }

    private static String ticks(Instant from, Instant to) {
        return Long.toString((Duration.between(from, to).toMillis() / 10) & 0xFFFF_FFFFL);
    }
}
