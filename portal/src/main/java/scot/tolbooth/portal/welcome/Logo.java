package scot.tolbooth.portal.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/**
 * The council's logo, from a file of its own.
 *
 * @param file SVG or PNG, 8 KB at most: it is a part of the style sheet, so that no page asks for it
 */
record Logo(Path file) {

    private static final int MOST_BYTES = 8 * 1024;

    /** The picture itself, as an address. */
    String address() {
        byte[] picture = read();
        if (picture.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "tolbooth.portal.logo: " + file + " has " + picture.length + " bytes, more than " + MOST_BYTES);
        }
        return "data:" + type() + ";base64," + Base64.getEncoder().encodeToString(picture);
    }

    private String type() {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return "image/svg+xml";
        }
        if (name.endsWith(".png")) {
            return "image/png";
        }
        throw new IllegalArgumentException("tolbooth.portal.logo must be a file named .svg or .png, not " + file);
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("tolbooth.portal.logo: " + file + " cannot be read", unreadable);
        }
    }
}
