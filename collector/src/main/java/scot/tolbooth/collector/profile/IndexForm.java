package scot.tolbooth.collector.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scot.tolbooth.collector.snmp.Oid;

/** How the index of a table tells what a row is about. */
public enum IndexForm {
    /** The MAC address of an access point: 6 sub-identifiers, or 7 where the agent puts their count before them. */
    MAC {
        @Override
        Optional<RowKey> decode(Oid index) {
            int start = macStart(index, index.size());
            return start < 0 ? Optional.empty() : Optional.of(new RowKey(mac(index, start), ""));
        }
    },
    /** The same, and then the slot or number of a radio. */
    MAC_SLOT {
        @Override
        Optional<RowKey> decode(Oid index) {
            int start = index.size() < 7 ? -1 : macStart(index, index.size() - 1);
            return start < 0
                    ? Optional.empty()
                    : Optional.of(
                            new RowKey(mac(index, start), index.from(start + 6).toString()));
        }
    },
    /** A text: the count of its characters, then each. */
    TEXT {
        @Override
        Optional<RowKey> decode(Oid index) {
            if (index.size() == 0 || index.part(0) != index.size() - 1) {
                return Optional.empty();
            }
            boolean bytes = IntStream.range(1, index.size()).allMatch(i -> index.part(i) <= 255);
            return bytes ? Optional.of(new RowKey(text(index), "")) : Optional.empty();
        }
    },
    /** A number or numbers without further meaning. */
    NUMBER {
        @Override
        Optional<RowKey> decode(Oid index) {
            return Optional.of(new RowKey(index.toString(), ""));
        }
    },
    /** A row of the device's own radios: the device is the access point. */
    SELF {
        @Override
        Optional<RowKey> decode(Oid index) {
            return Optional.of(new RowKey("", index.toString()));
        }
    };

    /** What the index says; empty where it has another form. */
    abstract Optional<RowKey> decode(Oid index);

    /** Reads the word used in profile files, such as {@code mac.slot}. */
    static IndexForm of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(IndexForm::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static int macStart(Oid index, int size) {
        int start = size == 7 && index.part(0) == 6 ? 1 : size == 6 ? 0 : -1;
        boolean bytes = start >= 0 && IntStream.range(start, start + 6).allMatch(i -> index.part(i) <= 255);
        return bytes ? start : -1;
    }

    private static String mac(Oid index, int start) {
        return IntStream.range(start, start + 6)
                .mapToObj(i -> "%02x".formatted(index.part(i)))
                .collect(Collectors.joining(":"));
    }

    private static String text(Oid index) {
        byte[] bytes = new byte[index.size() - 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) index.part(i + 1);
        }
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * What a row is about.
     *
     * @param owner MAC address of an access point, text or number
     * @param part slot or number within it; may be empty
     */
    record RowKey(String owner, String part) {}
}
