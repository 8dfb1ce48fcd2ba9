package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineProtocolTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String[] PIECES = {
        "a", "b1", " ", ",", "=", "\"", "'", "\\", "\n", "\r", "\t", "é", "Gàidhlig", "图书馆", "📶", "/", "-"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "two words|two\\ words",
                "a,b|a\\,b",
                "a=b|a\\=b",
                "say \"hi\"|say\\ \"hi\"",
                "C:\\path|C:\\path",
                "ends with \\|ends\\ with\\ /",
                "before\\,comma|before/\\,comma",
                "Leabharlann Àird 图书馆|Leabharlann\\ Àird\\ 图书馆"
            })
    void aTagIsEscaped(String value, String written) {
        assertThat(LineProtocol.line(point("ssid", Map.of("ssid", value), Map.of("clients", 3.0))))
                .isEqualTo("ssid,ssid=" + written + " clients=3.0 1795262400000");
    }

    @Test
    void aLineBreakNeverEndsALine() {
        String line = LineProtocol.line(point("m", Map.of("t", "a\nm,t=b up=1 1"), Map.of("up", 1.0)));

        assertThat(line.lines()).hasSize(1);
        assertThat(line).isEqualTo("m,t=a\\ m\\,t\\=b\\ up\\=1\\ 1 up=1.0 1795262400000");
    }

    @Test
    void whatIsNoNumberIsLeftOutAndSoIsAPointWithoutAny() {
        assertThat(LineProtocol.line(point("m", Map.of("t", ""), Map.of("a", Double.NaN, "b", 0.5))))
                .isEqualTo("m b=0.5 1795262400000");
        assertThat(LineProtocol.line(point("m", Map.of(), Map.of("a", Double.POSITIVE_INFINITY))))
                .isEmpty();
    }

    @Test
    void whateverIsWrittenCanBeReadBack() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            Map<String, String> tags = new TreeMap<>();
            for (int tag = random.nextInt(4); tag > 0; tag--) {
                tags.put("k" + tag + text(random), text(random));
            }
            Point point = point("m" + text(random), tags, Map.of("f" + text(random), random.nextGaussian() * 1e6));
            String line = LineProtocol.line(point);

            assertThat(line).doesNotContain("\n", "\r");
            assertThat(parsed(line)).as(line).isEqualTo(expected(point));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<String> expected(Point point) {
        List<String> expected = new ArrayList<>(List.of(kept(point.measurement(), ", ")));
        point.tags().forEach((key, value) -> expected.addAll(List.of(kept(key, ",= "), kept(value, ",= "))));
        point.fields().forEach((key, value) -> expected.addAll(List.of(kept(key, ",= "), value.toString())));
        expected.add("1795262400000");
        return expected;
    }

    /** Control characters are kept as spaces, and a backslash that could be taken for an escape as a slash. */
    private static String kept(String text, String special) {
        String spaced = text.replaceAll("\\p{Cntrl}", " ");
        return spaced.replaceAll("\\\\(?=[" + special + "]|$)", "/");
    }

    /** Reads a line as InfluxDB does: a backslash makes the character after it an ordinary one where that is special. */
    private static List<String> parsed(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                part.append((parts.isEmpty() ? ", " : ",= ").indexOf(next) >= 0 ? "" : "\\")
                        .append(next);
            } else if (character == ',' || character == ' ' || (character == '=' && !parts.isEmpty())) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static Point point(String measurement, Map<String, String> tags, Map<String, Double> fields) {
        SortedMap<String, String> sorted = new TreeMap<>(tags);
        return new Point(measurement, sorted, fields, NOON);
    }
}
