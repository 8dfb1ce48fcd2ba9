package scot.tolbooth.collector.poll;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/** Values as recordings write them: with the tag of their type in decimal, or with its name as net-snmp prints it. */
final class RecordedValues {

    private static final Pattern TYPED = Pattern.compile("([A-Za-z][A-Za-z0-9 -]*): ?(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[^-0-9]*(-?[0-9]{1,20}).*", Pattern.DOTALL);
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\((-?[0-9]{1,20})\\).*", Pattern.DOTALL);

    private RecordedValues() {}

    /** A value of a .snmprec file; empty where its type is not known or it does not fit. */
    static Optional<SnmpValue> recorded(String tag, String value) {
        try {
            return switch (tag) {
                case "2", "65", "66", "67" -> whole(value);
                case "70" -> wide(value);
                case "4", "68" -> octets(value);
                case "4x", "68x" ->
                    Optional.of(new SnmpValue.Octets(HexFormat.of().parseHex(value)));
                case "64x" ->
                    Optional.of(new SnmpValue.Address(dotted(HexFormat.of().parseHex(value))));
                case "64" -> Optional.of(new SnmpValue.Address(value));
                case "6" -> Optional.of(new SnmpValue.Identifier(Oid.of(value)));
                case "5", "128", "129", "130" -> Optional.of(new SnmpValue.Missing());
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }

    /** A value as {@code snmpwalk -On} prints it; empty where it is not known. */
    static Optional<SnmpValue> walked(String printed) {
        Matcher typed = TYPED.matcher(printed);
        if (!typed.matches()) {
            return untyped(printed);
        }
        String value = typed.group(2).strip();
        try {
            return switch (typed.group(1)) {
                case "STRING", "Opaque" -> octets(unquoted(value));
                case "Hex-STRING", "BITS" -> hex(value);
                case "INTEGER", "Counter32", "Gauge32", "Unsigned32", "UInteger32" -> number(value);
                case "Timeticks" -> inBrackets(value);
                case "Counter64" -> wide(value);
                case "OID" -> Optional.of(new SnmpValue.Identifier(Oid.of(value)));
                case "IpAddress", "Network Address" -> Optional.of(new SnmpValue.Address(value));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException doesNotFit) {
            return Optional.empty();
        }
    }

    private static Optional<SnmpValue> untyped(String printed) {
        String value = printed.strip();
        return value.startsWith("No ") || value.equals("NULL")
                ? Optional.of(new SnmpValue.Missing())
                : value.startsWith("\"") ? octets(unquoted(value)) : Optional.empty();
    }

    /** An enumerated number stands in brackets after its word: {@code up(1)}. */
    private static Optional<SnmpValue> number(String value) {
        Matcher plain = NUMBER.matcher(value);
        boolean isWord = !value.isEmpty() && Character.isLetter(value.charAt(0));
        return isWord ? inBrackets(value) : plain.matches() ? whole(plain.group(1)) : Optional.empty();
    }

    private static Optional<SnmpValue> inBrackets(String value) {
        Matcher matcher = IN_BRACKETS.matcher(value);
        return matcher.matches() ? whole(matcher.group(1)) : whole(value);
    }

    private static Optional<SnmpValue> whole(String value) {
        return Optional.of(new SnmpValue.Whole(Long.parseLong(value.strip())));
    }

    private static Optional<SnmpValue> wide(String value) {
        return Optional.of(new SnmpValue.Wide(Long.parseUnsignedLong(value.strip())));
    }

    private static Optional<SnmpValue> octets(String text) {
        return Optional.of(new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<SnmpValue> hex(String value) {
        String digits = value.replaceAll("[^0-9A-Fa-f]", "");
        return Optional.of(new SnmpValue.Octets(HexFormat.of().parseHex(digits)));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }

    private static String dotted(byte[] octets) {
        if (octets.length != 4) {
            throw new IllegalArgumentException("an IPv4 address has 4 octets");
        }
        return "%d.%d.%d.%d".formatted(octets[0] & 255, octets[1] & 255, octets[2] & 255, octets[3] & 255);
    }
}
