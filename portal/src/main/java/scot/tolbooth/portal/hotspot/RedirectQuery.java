package scot.tolbooth.portal.hotspot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The query of a redirect exactly as it came: signatures cover the raw text, and some NASes send raw bytes. Of a
 * repeated name the first counts.
 */
public record RedirectQuery(String raw) {

    /** A parameter that is present and not blank, as UTF-8 text. */
    public Optional<String> text(String name) {
        return bytes(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .filter(value -> !value.isEmpty());
    }

    /** A parameter's bytes after percent-decoding. */
    public Optional<byte[]> bytes(String name) {
        return pairs().filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .map(pair -> decode(pair.substring(name.length() + 1)));
    }

    boolean has(String name) {
        return text(name).isPresent();
    }

    private Stream<String> pairs() {
        return Arrays.stream(raw.split("&"));
    }

    private static byte[] decode(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%' && isHex(source, i + 1) && isHex(source, i + 2)) {
                decoded.write(Character.digit(source[i + 1], 16) << 4 | Character.digit(source[i + 2], 16));
                i += 2;
            } else {
                decoded.write(source[i] == '+' ? ' ' : source[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static boolean isHex(byte[] source, int index) {
        return index < source.length && Character.digit(source[index], 16) >= 0;
    }

    /** Holds a device's address: not for logs. */
    @Override
    public String toString() {
        return "redirect query of " + raw.length() + " characters";
    }
}
