package scot.tolbooth.inventory.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a USM user is authenticated: RFC 3414 (MD5, SHA) and RFC 7860 (SHA-2). */
public enum AuthProtocol {
    MD5("MD5"),
    SHA1("SHA"),
    SHA224("SHA-224"),
    SHA256("SHA-256"),
    SHA384("SHA-384"),
    SHA512("SHA-512");

    private final String word;

    AuthProtocol(String word) {
        this.word = word;
    }

    /** Reads the word used in files and in the API, such as {@code SHA-256}; case and hyphens do not matter. */
    public static AuthProtocol of(String word) {
        String plain = plain(word);
        return Arrays.stream(values())
                .filter(protocol ->
                        plain(protocol.word).equals(plain) || protocol.name().equals(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(AuthProtocol::word).collect(Collectors.joining(", "))));
    }

    public String word() {
        return word;
    }

    private static String plain(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace("-", "");
    }
}
