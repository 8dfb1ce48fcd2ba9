package scot.tolbooth.inventory.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a USM user's messages are encrypted: RFC 3414 (DES), RFC 3826 (AES) and the vendors' longer AES keys. */
public enum PrivProtocol {
    DES("DES"),
    AES128("AES-128"),
    AES192("AES-192"),
    AES256("AES-256"),
    AES192_CISCO("AES-192-C"),
    AES256_CISCO("AES-256-C");

    private final String word;

    PrivProtocol(String word) {
        this.word = word;
    }

    /** Reads the word used in files and in the API, such as {@code AES-128}; {@code AES} means AES-128. */
    public static PrivProtocol of(String word) {
        String plain = plain(word);
        return Arrays.stream(values())
                .filter(protocol -> plain(protocol.word).equals(plain.equals("AES") ? "AES128" : plain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(PrivProtocol::word).collect(Collectors.joining(", "))));
    }

    public String word() {
        return word;
    }

    private static String plain(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace("-", "");
    }
}
