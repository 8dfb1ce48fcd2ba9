package scot.tolbooth.collector.series;

import java.util.Map;
import java.util.TreeMap;

/** InfluxDB's line protocol: one line for each point, times in milliseconds, every field a float. */
final class LineProtocol {

    private LineProtocol() {}

    /** One line; empty where the point has no finite field. */
    static String line(Point point) {
        StringBuilder fields = new StringBuilder();
        new TreeMap<>(point.fields()).forEach((name, value) -> {
            if (Double.isFinite(value)) {
                fields.append(fields.isEmpty() ? "" : ",")
                        .append(escape(name, ",= "))
                        .append('=')
                        .append(value);
            }
        });
        if (fields.isEmpty()) {
            return "";
        }
        StringBuilder line = new StringBuilder(escape(point.measurement(), ", "));
        for (Map.Entry<String, String> tag : point.tags().entrySet()) {
            // An empty tag value is no tag to InfluxDB.
            if (!tag.getValue().isEmpty()) {
                line.append(',').append(escape(tag.getKey(), ",= ")).append('=').append(escape(tag.getValue(), ",= "));
            }
        }
        return line.append(' ')
                .append(fields)
                .append(' ')
                .append(point.time().toEpochMilli())
                .toString();
    }

    /** Line breaks end a line even when escaped, and a backslash at the end would escape what follows. */
    private static String escape(String text, String special) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
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
        return escaped.toString();
    }

    private static boolean isEscapedAt(String text, int next, String special) {
        return next == text.length()
                || special.indexOf(text.charAt(next)) >= 0
                || Character.isISOControl(text.charAt(next));
    }
}
