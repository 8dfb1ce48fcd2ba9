package scot.tolbooth.portal.programme.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * How many sites of the programme are live by which day, drawn: everything that its template writes into an SVG, and the
 * same as a table.
 *
 * @param band path of the central 80 % of the forecast
 */
public record BurnUp(
        String planned,
        String actual,
        String forecast,
        String band,
        double today,
        List<Tick> counts,
        List<Tick> days,
        List<Row> table,
        String summary) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 260;
    static final int LEFT = 44;
    static final int RIGHT = 12;
    static final int TOP = 12;
    static final int BOTTOM = 26;

    /** A mark on a scale. */
    public record Tick(double at, String label) {}

    /** One day in the table: numbers of sites, or a dash. */
    public record Row(LocalDate day, String planned, String actual, String forecast, String range) {}
}
