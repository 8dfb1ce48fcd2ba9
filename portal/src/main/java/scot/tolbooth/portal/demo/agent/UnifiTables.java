package scot.tolbooth.portal.demo.agent;

import java.util.List;
import scot.tolbooth.portal.demo.estate.AccessPoint;

/** UBNT-UniFi-MIB of one access point. */
final class UnifiTables extends WirelessTables {

    private static final String BASE = "1.3.6.1.4.1.41112.1.6.";
    private static final String RADIO = BASE + "1.1.1.";
    private static final String VAP = BASE + "1.2.1.";

    UnifiTables(Mib mib, Surroundings surroundings, List<AccessPoint> accessPoints) {
        super(mib, surroundings, accessPoints);
    }

    @Override
    void add() {
        mib.text(BASE + "3.3.0", "UAP-nanoHD");
        mib.text(BASE + "3.6.0", "5.43.36.12724");
        for (AccessPoint accessPoint : accessPoints) {
            addRadio(accessPoint, false, 1, "ng");
            addRadio(accessPoint, true, 2, "na");
        }
    }

    private void addRadio(AccessPoint accessPoint, boolean fast, int number, String band) {
        mib.text(RADIO + "3." + number, band);
        mib.number(RADIO + "6." + number, now -> utilisation(accessPoint, fast, now));
        mib.number(RADIO + "7." + number, now -> utilisation(accessPoint, fast, now) / 4);
        mib.number(RADIO + "8." + number, now -> utilisation(accessPoint, fast, now) / 2);
        for (int network = 0; network < NETWORKS.size(); network++) {
            addNetwork(accessPoint, fast, network, band);
        }
    }

    private void addNetwork(AccessPoint accessPoint, boolean fast, int network, String band) {
        int row = network + 1 + (fast ? NETWORKS.size() : 0);
        mib.number(VAP + "4." + row, channel(accessPoint, fast));
        mib.text(VAP + "6." + row, NETWORKS.get(network));
        mib.number(VAP + "8." + row, now -> onNetwork(clients(accessPoint, fast, now), network));
        mib.text(VAP + "9." + row, band);
        mib.number(VAP + "21." + row, fast ? 26 : 23);
        mib.number(VAP + "22." + row, 1);
    }
}
