package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import scot.tolbooth.portal.demo.estate.AccessPoint;
import scot.tolbooth.portal.demo.estate.Dice;

/** What the vendors' Wi-Fi tables have in common: access points, their radios and networks, and who is at them. */
abstract class WirelessTables {

    /** The networks, in the order of their numbers: the public one, and the council's own. */
    static final List<String> NETWORKS = List.of("NLC Free Wi-Fi", "NLC Staff");

    private static final double STAFF = 0.06;
    private static final double FIVE_GHZ = 0.7;
    private static final int[] CHANNELS_2_4 = {1, 6, 11};
    private static final int[] CHANNELS_5 = {36, 40, 44, 48, 52, 100, 104, 112};

    final Mib mib;
    final Surroundings surroundings;
    final List<AccessPoint> accessPoints;

    WirelessTables(Mib mib, Surroundings surroundings, List<AccessPoint> accessPoints) {
        this.mib = mib;
        this.surroundings = surroundings;
        this.accessPoints = accessPoints;
    }

    abstract void add();

    static String macIndex(AccessPoint accessPoint) {
        return Arrays.stream(accessPoint.mac()).mapToObj(Integer::toString).collect(Collectors.joining("."));
    }

    static OctetString mac(AccessPoint accessPoint) {
        byte[] octets = new byte[6];
        for (int at = 0; at < octets.length; at++) {
            octets[at] = (byte) accessPoint.mac()[at];
        }
        return new OctetString(octets);
    }

    int clients(AccessPoint accessPoint, Instant now) {
        return surroundings.isHeard(accessPoint, now) ? surroundings.crowd().associated(accessPoint, now) : 0;
    }

    int clients(Instant now) {
        return accessPoints.stream()
                .mapToInt(accessPoint -> clients(accessPoint, now))
                .sum();
    }

    int heard(Instant now) {
        return (int) accessPoints.stream()
                .filter(accessPoint -> surroundings.isHeard(accessPoint, now))
                .count();
    }

    /** @param fast whether the radio at 5 GHz is meant, not the one at 2.4 GHz */
    int clients(AccessPoint accessPoint, boolean fast, Instant now) {
        int all = clients(accessPoint, now);
        int atFive = (int) Math.round(all * FIVE_GHZ);
        return fast ? atFive : all - atFive;
    }

    /** @param network its place in {@link #NETWORKS} */
    static int onNetwork(int clients, int network) {
        int staff = (int) (clients * STAFF);
        return network == 0 ? clients - staff : staff;
    }

    static int channel(AccessPoint accessPoint, boolean fast) {
        int[] channels = fast ? CHANNELS_5 : CHANNELS_2_4;
        return channels[Dice.below(channels.length, accessPoint.name() + " channel", fast ? 5 : 2)];
    }

    /** Per cent. */
    int utilisation(AccessPoint accessPoint, boolean fast, Instant now) {
        double chance = Dice.unit(accessPoint.name() + " air", now.getEpochSecond() / 120);
        return (int) Math.min(92, (fast ? 4 : 12) + 8 * chance + (fast ? 1.2 : 2.5) * clients(accessPoint, fast, now));
    }

    /** dBm, negative. */
    static int noise(AccessPoint accessPoint, boolean fast) {
        return -(fast ? 94 : 90) - Dice.below(4, accessPoint.name() + " noise", fast ? 5 : 2);
    }

    /** The value, while the access point's controller hears it. */
    @Nullable Variable whileHeard(AccessPoint accessPoint, Instant now, Variable value) {
        return surroundings.isHeard(accessPoint, now) ? value : null;
    }
}
