package scot.tolbooth.portal.hotspot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * The query of a redirect exactly as it came: signatures cover the raw text, and some NASes send raw bytes. Of a
 * repeated name the first counts.
 *
 * @param nas the NAS whose own portal address it came to; absent for the one address of all
 */
public record RedirectQuery(String raw, @Nullable NasName nas) {

    /** One that came to the address of all. */
    public RedirectQuery(String raw) {
        this(raw, null);
    }

    /** A parameter that is present and not blank, as UTF-8 text; what has a NUL in it is no text. */
    public Optional<String> text(String name) {
        return bytes(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .filter(value -> !value.isEmpty() && value.indexOf(0) < 0);
    }

    /** A parameter's bytes after percent-decoding. */
    public Optional<byte[]> bytes(String name) {
        return pairs().filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .map(pair -> decode(pair.substring(name.length() + 1)));
    }

    /** The first of these parameters that is there. */
    Optional<String> first(String... names) {
        return Arrays.stream(names).flatMap(name -> text(name).stream()).findFirst();
    }

    /** A device's address, however its parts are separated. */
    Optional<MacAddress> mac(String name) {
        return text(name)
                .filter(text -> text.replaceAll("[-:.]", "").matches("[0-9a-fA-F]{12}"))
                .map(MacAddress::new);
    }

    /** The address of a web page. */
    Optional<String> page(String name) {
        return text(name).filter(RedirectQuery::isPage);
    }

    /** Whether it is the address of a web page. */
    static boolean isPage(String text) {
        return text.matches("https?://\\S{1,1990}");
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
