package scot.tolbooth.collector.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scot.tolbooth.collector.snmp.Oid;

/** How the index of a table tells what a row is about: its parts in their order, such as {@code mac.slot}. */
record IndexForm(List<Part> parts) {

    private static final int MAC_OCTETS = 6;
    private static final String[] HEX =
            IntStream.range(0, 256).mapToObj("%02x"::formatted).toArray(String[]::new);
    private static final RowKey NOTHING = new RowKey("", "");

    IndexForm {
        parts = List.copyOf(parts);
    }

    /** One part of an index. */
    enum Part {
        /** A MAC address: 6 sub-identifiers, or 7 where the agent puts their count before them. */
        MAC,
        /** A text: the count of its octets, then each. */
        TEXT,
        /** A number; at the end all that is left, such as an IP address. */
        NUMBER,
        /** The slot or number of a radio. */
        SLOT,
        /** All that is left, of a table about the device itself: it is the access point. */
        SELF,
        /** A number that says nothing. */
        SKIP;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a row is about.
     *
     * @param owner MAC address of an access point, text or number
     * @param part slot or number within it; may be empty
     */
    record RowKey(String owner, String part) {

        private RowKey withOwner(String more) {
            return new RowKey(owner.isEmpty() ? more : owner + "." + more, part);
        }

        private RowKey withPart(String more) {
            return new RowKey(owner, part.isEmpty() ? more : part + "." + more);
        }
    }

    /** Reads the words used in profile files, such as {@code mac.slot}. */
    static IndexForm of(String words) {
        List<Part> parts = new ArrayList<>();
        for (String word : words.split("\\.", -1)) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be made of "
                            + Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "))
                            + " with dots between them, such as mac.slot")));
        }
        return new IndexForm(parts);
    }

    /** What the index says; empty where it has another form. */
    Optional<RowKey> decode(Oid index) {
        return decode(index, 0, 0, NOTHING);
    }

    private Optional<RowKey> decode(Oid index, int at, int number, RowKey key) {
        if (number == parts.size()) {
            return at == index.size() ? Optional.of(key) : Optional.empty();
        }
        int left = index.size() - at;
        int next = number + 1;
        int rest = next == parts.size() ? left : 1;
        return switch (parts.get(number)) {
            case MAC ->
                mac(index, at, next, key)
                        .or(() -> left > 0 && index.part(at) == MAC_OCTETS
                                ? mac(index, at + 1, next, key)
                                : Optional.empty());
            case TEXT -> text(index, at, next, key);
            case NUMBER ->
                left < 1 ? Optional.empty() : decode(index, at + rest, next, key.withOwner(dotted(index, at, rest)));
            case SLOT -> left < 1 ? Optional.empty() : decode(index, at + 1, next, key.withPart(dotted(index, at, 1)));
            case SELF -> decode(index, index.size(), next, key.withPart(dotted(index, at, left)));
            case SKIP -> left < 1 ? Optional.empty() : decode(index, at + 1, next, key);
        };
    }

    private Optional<RowKey> mac(Oid index, int at, int next, RowKey key) {
        if (!octets(index, at, MAC_OCTETS)) {
            return Optional.empty();
        }
        String mac = IntStream.range(at, at + MAC_OCTETS)
                .mapToObj(i -> HEX[(int) index.part(i)])
                .collect(Collectors.joining(":"));
        return decode(index, at + MAC_OCTETS, next, key.withOwner(mac));
    }

    private Optional<RowKey> text(Oid index, int at, int next, RowKey key) {
        int length = at < index.size() ? (int) Math.min(index.part(at), Integer.MAX_VALUE) : -1;
        if (length < 0 || !octets(index, at + 1, length)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) index.part(at + 1 + i);
        }
        // The one character that no database takes in a text.
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
        return decode(index, at + 1 + length, next, key.withOwner(text));
    }

    private static boolean octets(Oid index, int at, int count) {
        return count <= index.size() - at && IntStream.range(at, at + count).allMatch(i -> index.part(i) <= 255);
    }

    private static String dotted(Oid index, int at, int count) {
        return IntStream.range(at, at + count)
                .mapToObj(i -> Long.toString(index.part(i)))
                .collect(Collectors.joining("."));
    }
}
