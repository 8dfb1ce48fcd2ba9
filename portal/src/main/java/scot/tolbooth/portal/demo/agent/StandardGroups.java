package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import java.util.List;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import scot.tolbooth.portal.demo.estate.Dice;
import scot.tolbooth.portal.demo.estate.Product;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;

/** The groups that every device has: system, interfaces (IF-MIB, RFC 2863) and the first physical entity. */
final class StandardGroups {

    private static final String SYSTEM = "1.3.6.1.2.1.1.";
    private static final String IF = "1.3.6.1.2.1.2.2.1.";
    private static final String IFX = "1.3.6.1.2.1.31.1.1.1.";
    private static final String ENTITY = "1.3.6.1.2.1.47.1.1.1.1.";

    /** Traffic at the busiest moment for each unit of a site's size: about 100 kbit/s for each associated device. */
    private static final double BITS_PER_SECOND_PER_SIZE = 80_000;

    private static final long OCTETS_PER_ERROR = 40_000_000_000L;
    private static final long OCTETS_PER_DISCARD = 3_000_000_000L;

    private final Mib mib;
    private final SimulatedDevice device;
    private final Surroundings surroundings;

    StandardGroups(Mib mib, SimulatedDevice device, Surroundings surroundings) {
        this.mib = mib;
        this.device = device;
        this.surroundings = surroundings;
    }

    void add() {
        addSystem();
        List<Port> ports = Ports.of(device);
        mib.number("1.3.6.1.2.1.2.1.0", ports.size());
        ports.forEach(this::addPort);
        addEntity();
    }

    private void addSystem() {
        OID objectId = new OID(device.product().objectId());
        mib.text(SYSTEM + "1.0", device.product().description());
        mib.put(SYSTEM + "2.0", now -> objectId);
        mib.put(SYSTEM + "3.0", now -> Mib.ticks(boot(now), now));
        mib.text(SYSTEM + "4.0", "network team");
        mib.text(SYSTEM + "5.0", device.name().value());
        mib.text(SYSTEM + "6.0", device.site().place().name());
    }

    private void addPort(Port port) {
        String row = "." + port.index();
        mib.number(IF + "1" + row, port.index());
        mib.text(IF + "2" + row, port.name());
        mib.number(IF + "3" + row, port.type());
        mib.number(IF + "4" + row, 1500);
        long speed = port.megabitsPerSecond() * 1_000_000L;
        Gauge32 bitsPerSecond = new Gauge32(Math.min(speed, 0xffffffffL));
        mib.put(IF + "5" + row, now -> bitsPerSecond);
        mib.number(IF + "7" + row, 1);
        mib.number(IF + "8" + row, port.isUp() ? 1 : 2);
        TimeTicks lastChange = new TimeTicks(4200);
        mib.put(IF + "9" + row, now -> lastChange);
        addNarrowCounters(port, row);
        if (device.product() != Product.DRAYTEK) {
            addWideCounters(port, row);
        }
    }

    private void addNarrowCounters(Port port, String row) {
        Traffic received = traffic(port, "received", port.received());
        Traffic sent = traffic(port, "sent", port.sent());
        mib.put(IF + "10" + row, now -> narrow(octets(received, now)));
        mib.put(IF + "13" + row, now -> narrow(octets(received, now) / OCTETS_PER_DISCARD));
        mib.put(IF + "14" + row, now -> narrow(octets(received, now) / OCTETS_PER_ERROR));
        mib.put(IF + "16" + row, now -> narrow(octets(sent, now)));
        mib.put(IF + "19" + row, now -> narrow(octets(sent, now) / OCTETS_PER_DISCARD));
        mib.put(IF + "20" + row, now -> narrow(octets(sent, now) / OCTETS_PER_ERROR));
    }

    private void addWideCounters(Port port, String row) {
        Traffic received = traffic(port, "received", port.received());
        Traffic sent = traffic(port, "sent", port.sent());
        mib.text(IFX + "1" + row, port.name());
        mib.put(IFX + "6" + row, now -> new Counter64(octets(received, now)));
        mib.put(IFX + "10" + row, now -> new Counter64(octets(sent, now)));
        Gauge32 speed = new Gauge32(port.megabitsPerSecond());
        mib.put(IFX + "15" + row, now -> speed);
        mib.text(IFX + "18" + row, port.alias());
        TimeTicks never = new TimeTicks(0);
        mib.put(IFX + "19" + row, now -> never);
    }

    private void addEntity() {
        mib.text(ENTITY + "2.1", device.product().description());
        mib.number(ENTITY + "5.1", 3);
        mib.text(ENTITY + "7.1", "Chassis");
        mib.text(ENTITY + "11.1", "DEMO" + Dice.below(1_000_000, device.name().value() + " serial", 0));
        mib.text(ENTITY + "13.1", device.product().model());
    }

    private Traffic traffic(Port port, String direction, double share) {
        double peak = device.site().isLive() ? device.site().size() * BITS_PER_SECOND_PER_SIZE : 2_000;
        return new Traffic(
                device.name() + " " + port.name() + " " + direction, surroundings.curve(device), peak * share);
    }

    private long octets(Traffic traffic, Instant now) {
        return traffic.octets(boot(now), now);
    }

    private Instant boot(Instant now) {
        return surroundings.boot(device, now);
    }

    private static Counter32 narrow(long value) {
        return new Counter32(value & 0xffffffffL);
    }
}
