package scot.tolbooth.portal.demo.agent;

import java.util.List;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import scot.tolbooth.portal.demo.estate.AccessPoint;

/** AIRESPACE-WIRELESS-MIB and CISCO-LWAPP-SYS-MIB: a lost access point's rows vanish. */
final class AireosTables extends WirelessTables {

    private static final String BASE = "1.3.6.1.4.1.14179.2.";
    private static final String ESS = BASE + "1.1.1.";
    private static final String ACCESS_POINT = BASE + "2.1.1.";
    private static final String RADIO = BASE + "2.2.1.";
    private static final String LOAD = BASE + "2.13.1.";
    private static final String NOISE = BASE + "2.15.1.21.";
    private static final String JOINED = "1.3.6.1.4.1.9.9.618.1.8.4.0";

    AireosTables(Mib mib, Surroundings surroundings, List<AccessPoint> accessPoints) {
        super(mib, surroundings, accessPoints);
    }

    @Override
    void add() {
        mib.gauge(JOINED, this::heard);
        mib.text("1.3.6.1.4.1.14179.1.1.1.3.0", "AIR-CT5508-K9");
        mib.text("1.3.6.1.4.1.14179.1.1.1.14.0", "8.5.182.0");
        for (int network = 0; network < NETWORKS.size(); network++) {
            int number = network;
            mib.text(ESS + "2." + (number + 1), NETWORKS.get(number));
            mib.number(ESS + "6." + (number + 1), 1);
            mib.gaugeTypedAsCounter(ESS + "38." + (number + 1), now -> onNetwork(clients(now), number));
        }
        accessPoints.forEach(this::addAccessPoint);
    }

    private void addAccessPoint(AccessPoint accessPoint) {
        String row = "." + macIndex(accessPoint);
        text(accessPoint, "3" + row, accessPoint.name().value());
        text(accessPoint, "4" + row, accessPoint.site().place().name());
        number(accessPoint, ACCESS_POINT + "6" + row, 1);
        text(accessPoint, "8" + row, "8.5.182.0");
        text(accessPoint, "16" + row, "AIR-AP2802I-E-K9");
        text(accessPoint, "17" + row, "DEMO" + mac(accessPoint).toHexString().replace(":", ""));
        number(accessPoint, ACCESS_POINT + "37" + row, 1);
        addRadio(accessPoint, false, row + ".0");
        addRadio(accessPoint, true, row + ".1");
    }

    private void addRadio(AccessPoint accessPoint, boolean fast, String row) {
        int channel = channel(accessPoint, fast);
        number(accessPoint, RADIO + "2" + row, fast ? 2 : 1);
        number(accessPoint, RADIO + "4" + row, channel);
        number(accessPoint, RADIO + "6" + row, fast ? 2 : 4);
        number(accessPoint, RADIO + "12" + row, 2);
        mib.put(
                RADIO + "15" + row,
                now -> whileHeard(accessPoint, now, new Counter32(clients(accessPoint, fast, now))));
        number(accessPoint, RADIO + "34" + row, 1);
        mib.put(
                LOAD + "3" + row,
                now -> whileHeard(accessPoint, now, new Integer32(utilisation(accessPoint, fast, now))));
        number(accessPoint, NOISE + row.substring(1) + "." + channel, noise(accessPoint, fast));
    }

    private void text(AccessPoint accessPoint, String column, String value) {
        OctetString text = new OctetString(value);
        mib.put(ACCESS_POINT + column, now -> whileHeard(accessPoint, now, text));
    }

    private void number(AccessPoint accessPoint, String oid, int value) {
        Integer32 number = new Integer32(value);
        mib.put(oid, now -> whileHeard(accessPoint, now, number));
    }
}
