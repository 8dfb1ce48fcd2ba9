package scot.tolbooth.portal.demo.agent;

import java.util.List;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import scot.tolbooth.portal.demo.estate.AccessPoint;

/** AI-AP-MIB: a lost access point's row stays with status 2 and loses its radio rows. */
final class ArubaInstantTables extends WirelessTables {

    private static final String BASE = "1.3.6.1.4.1.14823.2.3.3.1.";
    private static final String SSID = BASE + "1.7.1.";
    private static final String ACCESS_POINT = BASE + "2.1.1.";
    private static final String RADIO = BASE + "2.2.1.";
    private static final int MEMORY_OCTETS = 527_101_952;

    private final String controller;

    ArubaInstantTables(Mib mib, Surroundings surroundings, List<AccessPoint> accessPoints, String controller) {
        super(mib, surroundings, accessPoints);
        this.controller = controller;
    }

    @Override
    void add() {
        mib.text(BASE + "1.2.0", controller);
        mib.text(BASE + "1.4.0", "8.4.0.0-8.4.0.0_68230");
        for (int network = 0; network < NETWORKS.size(); network++) {
            int number = network;
            mib.number(SSID + "1." + number, number);
            mib.text(SSID + "2." + number, NETWORKS.get(number));
            mib.number(SSID + "3." + number, 0);
            mib.number(SSID + "4." + number, now -> onNetwork(clients(now), number));
        }
        accessPoints.forEach(this::addAccessPoint);
    }

    private void addAccessPoint(AccessPoint accessPoint) {
        String row = "." + macIndex(accessPoint);
        OctetString mac = mac(accessPoint);
        mib.put(ACCESS_POINT + "1" + row, now -> mac);
        mib.text(ACCESS_POINT + "2" + row, accessPoint.name().value());
        mib.text(ACCESS_POINT + "4" + row, "DEMO" + mac.toHexString().replace(":", ""));
        mib.text(ACCESS_POINT + "6" + row, "225");
        mib.number(ACCESS_POINT + "7" + row, now -> 4 + utilisation(accessPoint, true, now) / 2);
        mib.number(ACCESS_POINT + "8" + row, MEMORY_OCTETS / 2);
        mib.put(
                ACCESS_POINT + "9" + row,
                now -> surroundings.isHeard(accessPoint, now)
                        ? Mib.ticks(surroundings.boot(accessPoint, now), now)
                        : new TimeTicks(0));
        mib.number(ACCESS_POINT + "10" + row, MEMORY_OCTETS);
        mib.number(ACCESS_POINT + "11" + row, now -> surroundings.isHeard(accessPoint, now) ? 1 : 2);
        mib.text(ACCESS_POINT + "13" + row, accessPoint.index() == 0 ? "cluster master" : "cluster member");
        addRadio(accessPoint, true, row + ".0");
        addRadio(accessPoint, false, row + ".1");
    }

    private void addRadio(AccessPoint accessPoint, boolean fast, String row) {
        int channel = channel(accessPoint, fast);
        OctetString text = new OctetString(fast ? channel + "E" : Integer.toString(channel));
        Integer32 power = new Integer32(fast ? 21 : 18);
        Integer32 noise = new Integer32(-noise(accessPoint, fast));
        Integer32 up = new Integer32(1);
        mib.put(RADIO + "4" + row, now -> whileHeard(accessPoint, now, text));
        mib.put(RADIO + "5" + row, now -> whileHeard(accessPoint, now, power));
        mib.put(RADIO + "6" + row, now -> whileHeard(accessPoint, now, noise));
        mib.put(
                RADIO + "8" + row,
                now -> whileHeard(accessPoint, now, new Integer32(utilisation(accessPoint, fast, now))));
        mib.put(RADIO + "20" + row, now -> whileHeard(accessPoint, now, up));
        mib.put(
                RADIO + "21" + row,
                now -> whileHeard(accessPoint, now, new Integer32(clients(accessPoint, fast, now))));
    }
}
