package scot.tolbooth.portal.demo.agent;

import java.util.List;
import scot.tolbooth.portal.demo.estate.AccessPoint;

/** MIKROTIK-MIB of one access point: a row per wireless interface, by ifIndex; the staff network is virtual. */
final class MikrotikTables extends WirelessTables {

    private static final String TABLE = "1.3.6.1.4.1.14988.1.1.1.3.1.";
    private static final int FIRST_IF_INDEX = 2;
    private static final int FIRST_VIRTUAL_IF_INDEX = 8;

    MikrotikTables(Mib mib, Surroundings surroundings, List<AccessPoint> accessPoints) {
        super(mib, surroundings, accessPoints);
    }

    @Override
    void add() {
        for (AccessPoint accessPoint : accessPoints) {
            addRadio(accessPoint, false, 0);
            addRadio(accessPoint, true, 1);
        }
    }

    private void addRadio(AccessPoint accessPoint, boolean fast, int radio) {
        int channel = channel(accessPoint, fast);
        int megahertz = fast ? 5000 + 5 * channel : 2407 + 5 * channel;
        String row = "." + (FIRST_IF_INDEX + radio);
        mib.text(TABLE + "4" + row, NETWORKS.get(0));
        mib.gaugeTypedAsCounter(TABLE + "6" + row, now -> onNetwork(clients(accessPoint, fast, now), 0));
        mib.number(TABLE + "7" + row, megahertz);
        mib.text(TABLE + "8" + row, megahertz + (fast ? "/20/ac" : "/20-Ce/gn"));
        mib.number(TABLE + "9" + row, noise(accessPoint, fast));
        mib.gaugeTypedAsCounter(TABLE + "11" + row, now -> onNetwork(clients(accessPoint, fast, now), 0));

        String virtual = "." + (FIRST_VIRTUAL_IF_INDEX + radio);
        mib.text(TABLE + "4" + virtual, NETWORKS.get(1));
        mib.gaugeTypedAsCounter(TABLE + "6" + virtual, now -> onNetwork(clients(accessPoint, fast, now), 1));
        mib.number(TABLE + "7" + virtual, 0);
        mib.text(TABLE + "8" + virtual, "");
        mib.number(TABLE + "9" + virtual, 0);
        mib.gaugeTypedAsCounter(TABLE + "11" + virtual, now -> onNetwork(clients(accessPoint, fast, now), 1));
    }
}
