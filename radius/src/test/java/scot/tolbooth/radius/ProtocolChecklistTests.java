package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of the protocol checklist has a test with its number as tag, or a reason why it has none. */
class ProtocolChecklistTests {

    private static final int LINES = 48;
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"checklist-(\\d+)\"\\)");
    private static final String NO_EAP = "there is no 802.1X: residents have no password";
    private static final Map<Integer, String> WITHOUT_TEST = new TreeMap<>(Map.ofEntries(
            Map.entry(29, NO_EAP),
            Map.entry(30, NO_EAP),
            Map.entry(31, NO_EAP),
            Map.entry(32, NO_EAP),
            Map.entry(46, "RFC 9445 is about DHCP")));

    @Test
    void everyLineHasATestOrAReason() throws IOException {
        Set<Integer> missing = IntStream.rangeClosed(1, LINES).boxed().collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(tagged());
        missing.removeAll(WITHOUT_TEST.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void noLineHasBothAndNoTestNamesALineThatIsNot() throws IOException {
        assertThat(tagged())
                .doesNotContainAnyElementsOf(WITHOUT_TEST.keySet())
                .allMatch(line -> line >= 1 && line <= LINES);
    }

    private static Set<Integer> tagged() throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher tags = TAG.matcher(Files.readString(source));
                while (tags.find()) {
                    numbers.add(Integer.valueOf(tags.group(1)));
                }
            }
        }
        return numbers;
    }
}
