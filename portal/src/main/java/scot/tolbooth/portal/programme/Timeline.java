package scot.tolbooth.portal.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site's milestones over time, drawn: everything that a template writes into an SVG.
 *
 * @param today where today stands
 */
public record Timeline(List<TimeScale.Mark> months, double today, List<Line> lines, int height) {

    static final double LEFT = 130;
    static final double RIGHT = 710;
    static final int TOP = 26;
    static final int LINE = 26;

    /**
     * One milestone: where each of its days stands, as far as there are any.
     *
     * @param from of the forecast's P10, where the milestone is to come
     * @param to of its P90
     * @param words the same in words
     */
    public record Line(
            String label,
            double y,
            @Nullable Double planned,
            @Nullable Double forecast,
            @Nullable Double actual,
            @Nullable Double from,
            @Nullable Double to,
            String words) {}
}
