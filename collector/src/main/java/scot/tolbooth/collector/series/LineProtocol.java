package scot.tolbooth.collector.series;

import java.util.List;
import java.util.Map;

/** InfluxDB's line protocol: one line for each point, times in milliseconds, every field a float. */
final class LineProtocol {

    private static final int USUAL_LINE = 160;

    /** Beyond this a double does not hold every whole number. */
    private static final long LARGEST_EXACT = 1L << 53;

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
        for (Map.Entry<String, Double> field : point.fields().entrySet()) {
            double value = field.getValue();
            if (Double.isFinite(value)) {
                escape(field.getKey(), ",= ", line.append(before));
                number(value, line.append('='));
                before = ',';
            }
        }
        if (before == ' ') {
            line.setLength(start);
        } else {
            line.append(' ').append(point.time().toEpochMilli());
        }
    }

    /** Whole numbers are most, and much quicker to write as such. */
    private static void number(double value, StringBuilder line) {
        long whole = (long) value;
        if (whole == value && Math.abs(whole) < LARGEST_EXACT) {
            line.append(whole).append(".0");
        } else {
            line.append(value);
        }
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

    /** Whether nothing in it means anything to InfluxDB, as in nearly all names. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ',' || character == '=' || character == '\\' || Character.isISOControl(character)) {
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
