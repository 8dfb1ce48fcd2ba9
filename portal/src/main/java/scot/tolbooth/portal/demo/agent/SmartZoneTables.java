package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import java.util.List;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import scot.tolbooth.portal.demo.estate.AccessPoint;

/** RUCKUS-SZ tables: a lost access point's row stays, says "Disconnect" and keeps its last uptime and clients. */
final class SmartZoneTables extends WirelessTables {

    private static final String BASE = "1.3.6.1.4.1.25053.1.4.";
    private static final String SYSTEM = BASE + "1.1.1.15.";
    private static final String WLAN = BASE + "2.1.1.1.2.1.";
    private static final String ACCESS_POINT = BASE + "2.1.1.2.2.1.";

    SmartZoneTables(Mib mib, Surroundings surroundings, List<AccessPoint> accessPoints) {
        super(mib, surroundings, accessPoints);
    }

    @Override
    void add() {
        mib.gauge(SYSTEM + "1.0", now -> accessPoints.size());
        mib.gauge(SYSTEM + "2.0", this::clients);
        mib.text(SYSTEM + "13.0", "211838000212");
        for (int network = 0; network < NETWORKS.size(); network++) {
            int number = network;
            mib.text(WLAN + "1." + (number + 1), NETWORKS.get(number));
            mib.text(WLAN + "3." + (number + 1), "Town centres");
            mib.gauge(WLAN + "12." + (number + 1), now -> onNetwork(clients(now), number));
        }
        accessPoints.forEach(this::addAccessPoint);
    }

    private void addAccessPoint(AccessPoint accessPoint) {
        // The recordings have the length in the index, although the MIB says it is fixed.
        String row = ".6." + macIndex(accessPoint);
        OctetString mac = mac(accessPoint);
        mib.put(ACCESS_POINT + "1" + row, now -> mac);
        mib.text(ACCESS_POINT + "2" + row, "default");
        mib.text(ACCESS_POINT + "3" + row, "Town centres");
        mib.text(ACCESS_POINT + "5" + row, accessPoint.name().value());
        mib.put(ACCESS_POINT + "6" + row, now -> uptime(accessPoint, now));
        mib.text(ACCESS_POINT + "7" + row, "3.6.2.0.695");
        mib.text(ACCESS_POINT + "8" + row, "T310D");
        mib.text(ACCESS_POINT + "9" + row, "DEMO" + mac.toHexString().replace(":", ""));
        mib.put(
                ACCESS_POINT + "15" + row,
                now -> new Gauge32(surroundings.crowd().associated(accessPoint, now)));
        mib.put(
                ACCESS_POINT + "16" + row,
                now -> new OctetString(surroundings.isHeard(accessPoint, now) ? "Connect" : "Disconnect"));
        mib.text(ACCESS_POINT + "17" + row, "Approved");
        mib.text(ACCESS_POINT + "18" + row, "Up-to-date");
        mib.text(ACCESS_POINT + "19" + row, accessPoint.site().place().name());
    }

    private TimeTicks uptime(AccessPoint accessPoint, Instant now) {
        return surroundings.isHeard(accessPoint, now)
                ? Mib.ticks(surroundings.boot(accessPoint, now), now)
                : new TimeTicks(8_640_000);
    }
}
