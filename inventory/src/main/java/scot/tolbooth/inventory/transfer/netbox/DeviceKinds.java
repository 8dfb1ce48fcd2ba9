package scot.tolbooth.inventory.transfer.netbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceKind;

/**
 * Which kind a device is by the words of its role or type in NetBox. Each line says {@code words = kind}, such as
 * {@code access point = access-point}, or {@code words = -} for what is not wanted here. Words match where they stand
 * together anywhere in the slug; of several that do, the longest counts, then the first.
 */
record DeviceKinds(List<Line> lines) {

    DeviceKinds {
        lines = List.copyOf(lines);
    }

    /** @param kind absent for what is not wanted here */
    record Line(List<String> words, @Nullable DeviceKind kind) {

        Line {
            words = List.copyOf(words);
        }

        private boolean fits(String slug) {
            return Collections.indexOfSubList(wordsOf(slug), words) >= 0;
        }
    }

    /** Reads lines; commas end a line too, and what follows a hash is a comment. */
    static DeviceKinds read(String text) {
        List<Line> lines = new ArrayList<>();
        String plain = text.replaceAll("#.*", "");
        for (String line : plain.split("[\\n\\r,]", -1)) {
            if (!line.isBlank()) {
                lines.add(line(line.strip()));
            }
        }
        return new DeviceKinds(lines);
    }

    /** These lines, and then others. */
    DeviceKinds before(DeviceKinds others) {
        return new DeviceKinds(
                Stream.concat(lines.stream(), others.lines.stream()).toList());
    }

    /** Each line as it is read. */
    List<String> written() {
        return lines.stream()
                .map(line -> String.join(" ", line.words()) + " = "
                        + (line.kind() == null ? "-" : line.kind().word()))
                .toList();
    }

    /** What the role says, or else the type; empty where neither says anything. */
    Optional<Line> find(String role, String type) {
        return find(role).or(() -> find(type));
    }

    private Optional<Line> find(String slug) {
        return lines.stream()
                .filter(line -> line.fits(slug))
                .min(Comparator.comparingInt((Line line) -> line.words().size()).reversed());
    }

    private static Line line(String text) {
        String[] sides = text.split("=", -1);
        List<String> words = wordsOf(sides[0]);
        if (sides.length != 2 || words.isEmpty()) {
            throw new IllegalArgumentException(
                    "kinds must have lines such as \"edge router = wan-router\": '" + text + "' is none");
        }
        String kind = sides[1].strip();
        try {
            return new Line(words, kind.equals("-") ? null : DeviceKind.of(kind));
        } catch (IllegalArgumentException noKind) {
            throw new IllegalArgumentException(
                    "kinds has '%s', where the kind %s, or - for what is not wanted"
                            .formatted(text, noKind.getMessage()),
                    noKind);
        }
    }

    private static List<String> wordsOf(String slug) {
        return Arrays.stream(slug.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
