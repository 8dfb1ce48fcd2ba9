package scot.tolbooth.portal.passpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a profile is for. */
enum Platform {
    APPLE("wifi.mobileconfig", "application/x-apple-aspen-config"),
    ANDROID("wifi.config", "application/x-wifi-config"),
    WINDOWS("wifi.xml", "application/xaml+xml");

    private final String file;
    private final String type;

    Platform(String file, String type) {
        this.file = file;
        this.type = type;
    }

    /** As forms and messages name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return file;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    static Optional<Platform> of(String word) {
        return Arrays.stream(values())
                .filter(platform -> platform.word().equals(word))
                .findFirst();
    }

    static Optional<Platform> ofFile(String file) {
        return Arrays.stream(values())
                .filter(platform -> platform.file.equals(file))
                .findFirst();
    }
}
