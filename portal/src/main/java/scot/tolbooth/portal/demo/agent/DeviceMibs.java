package scot.tolbooth.portal.demo.agent;

import java.util.List;
import scot.tolbooth.portal.demo.estate.AccessPoint;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;

/** Puts together what a device can be asked. */
final class DeviceMibs {

    private DeviceMibs() {}

    static Mib of(SimulatedDevice device, Surroundings surroundings) {
        Mib mib = new Mib();
        new StandardGroups(mib, device, surroundings).add();
        new Health(mib, device, surroundings).add(device);
        List<AccessPoint> accessPoints = surroundings.accessPoints(device);
        switch (device.product()) {
            case ARUBA_INSTANT ->
                new ArubaInstantTables(
                                mib, surroundings, accessPoints, device.name().value())
                        .add();
            case UNIFI_AP -> new UnifiTables(mib, surroundings, accessPoints).add();
            case MIKROTIK_AP -> new MikrotikTables(mib, surroundings, accessPoints).add();
            case CISCO_WLC -> new AireosTables(mib, surroundings, accessPoints).add();
            case SMARTZONE -> new SmartZoneTables(mib, surroundings, accessPoints).add();
            case ZONE_DIRECTOR -> new ZoneDirectorTables(mib, surroundings, accessPoints).add();
            case TELTONIKA -> addMobileLine(mib);
            case CISCO_ISR, MIKROTIK_ROUTER, DRAYTEK, FORTIGATE, CISCO_SWITCH, ARUBA_SWITCH, CONTROLLED_AP -> {
                // They have no Wi-Fi.
            }
        }
        return mib;
    }

    /** TELTONIKA-MIB: the router in a park is on a mobile network. */
    private static void addMobileLine(Mib mib) {
        String modem = "1.3.6.1.4.1.48690.2.2.1.";
        mib.text("1.3.6.1.4.1.48690.1.2.0", "RUT955");
        mib.text("1.3.6.1.4.1.48690.1.6.0", "RUT9_R_00.07.06.18");
        mib.number(modem + "12.1", -71);
        mib.text(modem + "15.1", "Connected");
        mib.text(modem + "16.1", "LTE");
        mib.number(modem + "19.1", 12);
        mib.number(modem + "20.1", -98);
        mib.number(modem + "21.1", -9);
    }
}
