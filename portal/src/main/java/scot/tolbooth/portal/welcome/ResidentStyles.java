package scot.tolbooth.portal.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The one style sheet of the residents' pages: the council's colour and logo, then the parts of the pages. Its address
 * names what is in it, so that a browser asks for it once.
 */
final class ResidentStyles {

    private static final List<String> PARTS = List.of("base.css", "form.css", "find.css");
    private static final int FINGERPRINT_BYTES = 8;

    private final String sheet;
    private final String fingerprint;

    ResidentStyles(BrandSettings brand) {
        this.sheet = brand(brand) + PARTS.stream().map(ResidentStyles::part).collect(Collectors.joining());
        this.fingerprint = fingerprint(sheet);
    }

    String sheet() {
        return sheet;
    }

    boolean isAt(String address) {
        return address.equals(fingerprint);
    }

    /** Where the pages find it. */
    String path() {
        return "/resident/" + fingerprint + ".css";
    }

    /** The logo says nothing that the council's name beside it does not. */
    private static String brand(BrandSettings brand) {
        String colour = ":root { --brand: " + brand.colour() + "; }\n";
        return brand.logo() == null ? colour : colour + """
                .banner .width::before { content: ""; display: block; height: 3rem; margin-bottom: .5rem; \
                background: url("%s") no-repeat 0 / contain; }
                [dir="rtl"] .banner .width::before { background-position: 100%%; }
                """.formatted(new Logo(brand.logo()).address());
    }

    private static String part(String name) {
        try (InputStream part = Objects.requireNonNull(ResidentStyles.class.getResourceAsStream(name), name)) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
