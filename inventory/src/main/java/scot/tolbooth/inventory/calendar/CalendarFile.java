package scot.tolbooth.inventory.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads files of days: one per line, {@code #} begins a remark. */
final class CalendarFile {

    private CalendarFile() {}

    /** The lines of a file that is shipped beside this class. */
    static List<String> shipped(String name) {
        try (InputStream stream = Objects.requireNonNull(CalendarFile.class.getResourceAsStream(name), name)) {
            return lines(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The periods of a file of the council's own; what is wrong names the setting. */
    static List<DatedPeriod> own(String setting, Path file) {
        try {
            return lines(Files.readString(file)).stream()
                    .map(DatedPeriod::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(setting + ": cannot read " + file, unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("%s: %s in %s".formatted(setting, wrong.getMessage(), file), wrong);
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
