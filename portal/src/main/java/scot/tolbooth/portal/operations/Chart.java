package scot.tolbooth.portal.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn chart: everything that its template writes into an SVG, and the same as a table.
 *
 * @param unit of the numbers on the scale, such as {@code Mbit/s}
 * @param summary what there is to see, in words
 * @param steps what line and shading are, in words; empty where there is no shading
 * @param gaps the longest times without a measurement, each with its reason where one is known
 */
public record Chart(
        String id,
        String title,
        String unit,
        String summary,
        String steps,
        List<String> gaps,
        List<Line> lines,
        List<Tick> values,
        List<Tick> times,
        List<Row> table) {

    /** Coordinates of the drawing, in units of the view box. */
    static final int WIDTH = 720;

    static final int HEIGHT = 200;
    static final int LEFT = 56;
    static final int RIGHT = 24;
    static final int TOP = 12;
    static final int BOTTOM = 24;

    /** Whether anything was measured at all. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.path().isEmpty());
    }

    /**
     * One thing over time.
     *
     * @param style tells lines apart by dash and colour, from 1
     * @param path SVG path data of the means; broken where there is a gap
     * @param band SVG path data of what lies between lowest and highest; empty where they are one
     */
    public record Line(
            String name,
            int style,
            String path,
            String band,
            @Nullable String latest) {}

    /** A mark on a scale. */
    public record Tick(double at, String label) {}

    /** One instant in the table: the value of each line, or a dash. */
    public record Row(String at, List<String> values) {}
}
