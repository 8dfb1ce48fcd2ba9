package scot.tolbooth.collector.series;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** InfluxDB's line protocol: one line for each point, times in milliseconds, every field a float. */
final class LineProtocol {

    private static final int USUAL_LINE = 160;

    private LineProtocol() {}

    /** A line for each point that has a finite field; empty where none has. */
    static String lines(List<Point> points) {
        StringBuilder lines = new StringBuilder(points.size() * USUAL_LINE);
        for (Point point : points) {
            int before = lines.length();
            append(point, lines);
            lines.append(lines.length() > before ? "\n" : "");
        }
        return lines.toString();
    }

    /** One line; empty where the point has no finite field. */
    static String line(Point point) {
        StringBuilder line = new StringBuilder(USUAL_LINE);
        append(point, line);
        return line.toString();
    }

    private static void append(Point point, StringBuilder line) {
        int start = line.length();
        escape(point.measurement(), ", ", line);
        for (Map.Entry<String, String> tag : point.tags().entrySet()) {
            // An empty tag value is no tag to InfluxDB.
            if (!tag.getValue().isEmpty()) {
                escape(tag.getKey(), ",= ", line.append(','));
                escape(tag.getValue(), ",= ", line.append('='));
            }
        }
        char before = ' ';
        for (Map.Entry<String, Double> field : sorted(point.fields()).entrySet()) {
            if (Double.isFinite(field.getValue())) {
                escape(field.getKey(), ",= ", line.append(before));
                line.append('=').append(field.getValue().doubleValue());
                before = ',';
            }
        }
        if (before == ' ') {
            line.setLength(start);
        } else {
            line.append(' ').append(point.time().toEpochMilli());
        }
    }

    private static SortedMap<String, Double> sorted(Map<String, Double> fields) {
        return fields instanceof SortedMap<String, Double> already ? already : new TreeMap<>(fields);
    }

    /** Line breaks end a line even when escaped, and a backslash at the end would escape what follows. */
    private static void escape(String text, String special, StringBuilder escaped) {
        if (isPlain(text)) {
            escaped.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isISOControl(character)) {
                escaped.append(special.indexOf(' ') >= 0 ? "\\ " : " ");
            } else if (character == '\\' && isEscapedAt(text, i + 1, special)) {
                escaped.append('/');
            } else {
                escaped.append(special.indexOf(character) >= 0 ? "\\" : "").append(character);
            }
        }
    }

    /** Nearly all names are: whoever polls many devices writes them all day. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ' ' || character == ',' || character == '=' || character == '\\' || character >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscapedAt(String text, int next, String special) {
        return next == text.length()
                || special.indexOf(text.charAt(next)) >= 0
                || Character.isISOControl(text.charAt(next));
    }
}
