package scot.tolbooth.portal.demo.agent;

import java.util.List;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import scot.tolbooth.portal.demo.estate.AccessPoint;

/** RUCKUS-ZD-WLAN-MIB: a lost access point's row stays with status 0. */
final class ZoneDirectorTables extends WirelessTables {

    private static final String BASE = "1.3.6.1.4.1.25053.1.2.";
    private static final String SYSTEM = BASE + "1.1.1.";
    private static final String WLAN = BASE + "2.1.1.1.1.1.";
    private static final String ACCESS_POINT = BASE + "2.1.1.2.1.1.";
    private static final String RADIO = BASE + "2.1.1.2.2.1.";

    ZoneDirectorTables(Mib mib, Surroundings surroundings, List<AccessPoint> accessPoints) {
        super(mib, surroundings, accessPoints);
    }

    @Override
    void add() {
        mib.text(SYSTEM + "1.9.0", "ZD1200");
        mib.text(SYSTEM + "1.15.0", "051608001610");
        mib.text(SYSTEM + "1.18.0", "9.13.3.0 build 145");
        mib.gauge(SYSTEM + "15.1.0", this::heard);
        mib.gauge(SYSTEM + "15.2.0", this::clients);
        mib.gauge(SYSTEM + "15.15.0", now -> accessPoints.size());
        for (int network = 0; network < NETWORKS.size(); network++) {
            int number = network;
            mib.text(WLAN + "1." + (number + 1), NETWORKS.get(number));
            mib.gauge(WLAN + "12." + (number + 1), now -> onNetwork(clients(now), number));
        }
        accessPoints.forEach(this::addAccessPoint);
    }

    private void addAccessPoint(AccessPoint accessPoint) {
        String row = ".6." + macIndex(accessPoint);
        OctetString mac = mac(accessPoint);
        mib.put(ACCESS_POINT + "1" + row, now -> mac);
        mib.text(ACCESS_POINT + "2" + row, accessPoint.name().value());
        mib.number(ACCESS_POINT + "3" + row, now -> surroundings.isHeard(accessPoint, now) ? 1 : 0);
        mib.text(ACCESS_POINT + "4" + row, "R510");
        mib.text(ACCESS_POINT + "5" + row, "DEMO" + mac.toHexString().replace(":", ""));
        mib.put(
                ACCESS_POINT + "6" + row,
                now -> surroundings.isHeard(accessPoint, now)
                        ? Mib.ticks(surroundings.boot(accessPoint, now), now)
                        : new TimeTicks(0));
        mib.put(ACCESS_POINT + "15" + row, now -> new Gauge32(clients(accessPoint, now)));
        addRadio(accessPoint, false, row + ".0");
        addRadio(accessPoint, true, row + ".1");
    }

    private void addRadio(AccessPoint accessPoint, boolean fast, String row) {
        Integer32 type = new Integer32(fast ? 5 : 3);
        Gauge32 channel = new Gauge32(channel(accessPoint, fast));
        mib.put(RADIO + "3" + row, now -> whileHeard(accessPoint, now, type));
        mib.put(RADIO + "4" + row, now -> whileHeard(accessPoint, now, channel));
        mib.put(RADIO + "8" + row, now -> whileHeard(accessPoint, now, new Gauge32(clients(accessPoint, fast, now))));
        mib.put(
                RADIO + "40" + row,
                now -> whileHeard(accessPoint, now, new Gauge32(utilisation(accessPoint, fast, now))));
    }
}
