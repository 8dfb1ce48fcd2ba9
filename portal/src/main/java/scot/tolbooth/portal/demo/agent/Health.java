package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import java.util.function.ToIntFunction;
import org.snmp4j.smi.OID;
import scot.tolbooth.portal.demo.estate.Dice;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;
import scot.tolbooth.portal.demo.rhythm.DailyCurve;

/** Processor, memory and temperature, where each vendor keeps them. */
final class Health {

    private static final String CISCO_PROCESSOR = "1.3.6.1.4.1.9.9.109.1.1.1.1.";
    private static final String CISCO_POOL = "1.3.6.1.4.1.9.9.48.1.1.1.";
    private static final String CISCO_TEMPERATURE = "1.3.6.1.4.1.9.9.13.1.3.1.";
    private static final String HOST_PROCESSOR = "1.3.6.1.2.1.25.3.3.1.2.";
    private static final String HOST_STORAGE = "1.3.6.1.2.1.25.2.3.1.";
    private static final OID RAM = new OID("1.3.6.1.2.1.25.2.1.2");
    private static final String MIKROTIK = "1.3.6.1.4.1.14988.1.1.";
    private static final String FORTIGATE = "1.3.6.1.4.1.12356.101.4.1.";
    private static final String AIRESPACE = "1.3.6.1.4.1.14179.1.1.5.";
    private static final String ZONE_DIRECTOR = "1.3.6.1.4.1.25053.1.2.1.1.1.5.";
    private static final String UCD = "1.3.6.1.4.1.2021.";
    private static final int MEMORY_KILOBYTES = 1_048_576;

    private final Mib mib;
    private final String name;
    private final DailyCurve curve;

    Health(Mib mib, SimulatedDevice device, Surroundings surroundings) {
        this.mib = mib;
        this.name = device.name().value();
        this.curve = surroundings.curve(device);
    }

    void add(SimulatedDevice device) {
        switch (device.product()) {
            case CISCO_ISR, CISCO_SWITCH -> addCisco();
            case MIKROTIK_ROUTER, MIKROTIK_AP -> addMikrotik();
            case DRAYTEK -> mib.number(HOST_PROCESSOR + "0", this::processor);
            case FORTIGATE -> {
                mib.gauge(FORTIGATE + "3.0", this::processor);
                mib.gauge(FORTIGATE + "4.0", this::memory);
                mib.gauge(FORTIGATE + "5.0", now -> MEMORY_KILOBYTES);
            }
            case TELTONIKA -> addLinux();
            case UNIFI_AP -> {
                addLinux();
                addHostMemory(1);
            }
            case ARUBA_SWITCH -> {
                mib.number(HOST_PROCESSOR + "196608", this::processor);
                addHostMemory(1);
            }
            case CISCO_WLC -> {
                mib.number(AIRESPACE + "1.0", this::processor);
                mib.number(AIRESPACE + "2.0", MEMORY_KILOBYTES);
                mib.number(AIRESPACE + "3.0", now -> MEMORY_KILOBYTES - usedKilobytes(now));
            }
            case ZONE_DIRECTOR -> {
                mib.gauge(ZONE_DIRECTOR + "58.0", this::processor);
                mib.gauge(ZONE_DIRECTOR + "59.0", this::memory);
            }
            case SMARTZONE -> addHostMemory(1);
            case ARUBA_INSTANT, CONTROLLED_AP -> {
                // An Aruba Instant cluster tells processor and memory per access point.
            }
        }
    }

    private void addCisco() {
        ToIntFunction<Instant> processor = this::processor;
        mib.gauge(CISCO_PROCESSOR + "7.1", processor);
        mib.gauge(CISCO_PROCESSOR + "8.1", processor);
        mib.gauge(CISCO_PROCESSOR + "12.1", this::usedKilobytes);
        mib.gauge(CISCO_PROCESSOR + "13.1", now -> MEMORY_KILOBYTES - usedKilobytes(now));
        mib.text(CISCO_POOL + "2.1", "Processor");
        mib.gauge(CISCO_POOL + "5.1", now -> usedKilobytes(now) * 1024);
        mib.gauge(CISCO_POOL + "6.1", now -> (MEMORY_KILOBYTES - usedKilobytes(now)) * 1024);
        mib.text(CISCO_TEMPERATURE + "2.1", "Inlet");
        mib.gauge(CISCO_TEMPERATURE + "3.1", now -> temperature(now, 1));
        mib.number(CISCO_TEMPERATURE + "6.1", 1);
    }

    private void addMikrotik() {
        mib.number(HOST_PROCESSOR + "1", this::processor);
        addHostMemory(65536);
        mib.number(MIKROTIK + "3.10.0", now -> temperature(now, 10));
        mib.text(MIKROTIK + "4.4.0", "7.20.4");
        mib.text(MIKROTIK + "7.3.0", "DEMO" + Dice.below(1_000_000, name + " serial", 0));
    }

    private void addLinux() {
        mib.number(UCD + "10.1.5.1", this::processor);
        mib.number(UCD + "10.1.5.2", this::processor);
        mib.number(UCD + "4.5.0", MEMORY_KILOBYTES);
        mib.number(UCD + "4.6.0", now -> MEMORY_KILOBYTES - usedKilobytes(now));
        mib.number(UCD + "4.14.0", 0);
        mib.number(UCD + "4.15.0", 0);
        mib.number(UCD + "11.11.0", now -> 100 - processor(now));
    }

    private void addHostMemory(int row) {
        mib.put(HOST_STORAGE + "2." + row, now -> RAM);
        mib.text(HOST_STORAGE + "3." + row, row == 1 ? "Physical memory" : "main memory");
        mib.number(HOST_STORAGE + "4." + row, 1024);
        mib.number(HOST_STORAGE + "5." + row, MEMORY_KILOBYTES);
        mib.number(HOST_STORAGE + "6." + row, this::usedKilobytes);
    }

    /** Per cent. */
    int processor(Instant now) {
        long minute = now.getEpochSecond() / 60;
        return (int) (3 + 30 * level(now) + 12 * Dice.unit(name + " processor", minute));
    }

    /** Per cent. */
    private int memory(Instant now) {
        return (int) (100L * usedKilobytes(now) / MEMORY_KILOBYTES);
    }

    private int usedKilobytes(Instant now) {
        double share = 0.3 + 0.3 * Dice.unit(name + " memory") + 0.1 * level(now);
        return (int) (MEMORY_KILOBYTES * share);
    }

    private int temperature(Instant now, int perDegree) {
        return (int) ((26 + 12 * Dice.unit(name + " place") + 7 * level(now)) * perDegree);
    }

    private double level(Instant now) {
        return curve.level((double) Math.floorMod(now.getEpochSecond(), 86_400L));
    }
}
