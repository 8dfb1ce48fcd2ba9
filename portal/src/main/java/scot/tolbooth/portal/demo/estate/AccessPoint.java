package scot.tolbooth.portal.demo.estate;

import scot.tolbooth.inventory.device.DeviceName;

/**
 * One access point, whoever reports it.
 *
 * @param index its place among those of its site, from 0
 * @param reporter the device whose agent reports it: its controller, or itself
 */
public record AccessPoint(DeviceName name, SimulatedSite site, int index, DeviceName reporter) {

    private static final int MAC_OCTETS = 6;

    /** Its MAC address as numbers from 0 to 255; locally administered, so that it is nobody's. */
    public int[] mac() {
        long bits = Dice.bits(name.value(), MAC_OCTETS);
        int[] octets = new int[MAC_OCTETS];
        for (int at = 0; at < MAC_OCTETS; at++) {
            octets[at] = (int) (bits >>> (8 * at)) & 0xff;
        }
        octets[0] = (octets[0] & 0xfc) | 0x02;
        octets[MAC_OCTETS - 1] &= 0xf0;
        return octets;
    }

    /** The share of its site's clients that are at it, from the sum of the shares before it. */
    double share() {
        return weight(index) / total();
    }

    double sharesBefore() {
        double before = 0;
        for (int other = 0; other < index; other++) {
            before += weight(other);
        }
        return before / total();
    }

    private double total() {
        double total = 0;
        for (int other = 0; other < site.accessPoints(); other++) {
            total += weight(other);
        }
        return total;
    }

    private double weight(int other) {
        return 0.4 + 1.2 * Dice.unit(site.code().value() + " access point", other);
    }
}
