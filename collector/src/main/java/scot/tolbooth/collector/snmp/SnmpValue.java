package scot.tolbooth.collector.snmp;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an agent gave for one object. Only its shape comes from the wire: whether a number counts or measures is said by
 * our own profile, because agents mistype (section 5.9 of the monitoring notes: gauges sent as Counter32).
 */
public sealed interface SnmpValue {

    /** Any number of up to 32 bits, with the sign of its type; TimeTicks in hundredths of a second. */
    record Whole(long value) implements SnmpValue {}

    /** A Counter64: 64 bits without sign. */
    record Wide(long bits) implements SnmpValue {}

    /** An octet string: text, or bytes such as a MAC address. */
    final class Octets implements SnmpValue {

        private static final int LONGEST_TEXT = 1024;

        private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD]+");

        private final byte[] bytes;

        public Octets(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public int length() {
            return bytes.length;
        }

        /** As text: decoded leniently, without control characters, at most 1024 characters. */
        public String text() {
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            String text =
                    (isPrintable() ? decoded : UNPRINTABLE.matcher(decoded).replaceAll(" ")).strip();
            return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        }

        private boolean isPrintable() {
            for (byte octet : bytes) {
                if (octet < ' ' || octet == 0x7F) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Octets octets && java.util.Arrays.equals(bytes, octets.bytes);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(bytes);
        }
    }

    /** An object identifier. */
    record Identifier(Oid oid) implements SnmpValue {}

    /** An IP address as text. */
    record Address(String text) implements SnmpValue {}

    /** The agent has no such object, or gave something that cannot be read. */
    record Missing() implements SnmpValue {}
}
