package scot.tolbooth.collector.snmp;

import java.util.Arrays;

/** Object identifiers as the contents octets of BER (X.690 section 8.19): the first two sub-identifiers share an octet. */
final class OidOctets {

    private static final int FIRST_STEP = 40;
    private static final int MOST_PARTS = 128;
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;
    private static final long LARGEST = 0xFFFF_FFFFL;

    private OidOctets() {}

    /** @throws IllegalArgumentException for what no object identifier is */
    static int[] decode(byte[] octets) {
        int[] parts = new int[octets.length + 1];
        int count = 1;
        long value = 0;
        for (byte octet : octets) {
            value = (value << 7) | (octet & SEVEN_BITS);
            if (value > LARGEST) {
                throw new IllegalArgumentException("has a sub-identifier of more than 32 bits");
            }
            if ((octet & MORE) == 0) {
                parts[count++] = (int) value;
                value = 0;
            }
        }
        if (count == 1 || count > MOST_PARTS || (octets[octets.length - 1] & MORE) != 0) {
            throw new IllegalArgumentException("is no object identifier");
        }
        // Broken agents send more than the standard allows below 2; it is read as it is meant.
        long first = Integer.toUnsignedLong(parts[1]);
        parts[0] = (int) Math.min(2, first / FIRST_STEP);
        parts[1] = (int) (first - (long) parts[0] * FIRST_STEP);
        return Arrays.copyOf(parts, count);
    }

    static byte[] encode(int[] parts) {
        byte[] octets = new byte[5 * Math.max(1, parts.length)];
        long first = parts.length == 0 ? 0 : Integer.toUnsignedLong(parts[0]) * FIRST_STEP;
        int length = put(octets, 0, parts.length < 2 ? first : first + Integer.toUnsignedLong(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            length = put(octets, length, Integer.toUnsignedLong(parts[i]));
        }
        return Arrays.copyOf(octets, length);
    }

    private static int put(byte[] octets, int at, long value) {
        int groups = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7);
        for (int group = groups - 1; group >= 0; group--) {
            octets[at + groups - 1 - group] = (byte) (((value >>> (7 * group)) & SEVEN_BITS) | (group == 0 ? 0 : MORE));
        }
        return at + groups;
    }
}
