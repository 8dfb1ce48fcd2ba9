package scot.tolbooth.portal.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.funnel.FunnelLine;
import scot.tolbooth.portal.funnel.FunnelStep;

/**
 * The steps of a funnel as they are drawn and written.
 *
 * @param height of the drawing, in units of its view box
 * @param summary what there is to see, in words
 */
record FunnelView(List<Step> steps, int height, String summary) {

    private static final int ROW = 34;
    private static final int LEFT = 150;
    private static final int WIDEST = 440;

    /**
     * One step.
     *
     * @param share of those who saw the portal, in words
     * @param fromBefore share of those who reached the step before, in words
     * @param gaveUp how many came no further, and are over
     * @param before how many reached it in the days before
     * @param shareBefore of those who saw the portal then, in words
     * @param y of the bar
     * @param width of the bar
     * @param widthBefore of that of the days before, on the same scale
     */
    public record Step(
            String label,
            long reached,
            String share,
            String fromBefore,
            long gaveUp,
            long before,
            String shareBefore,
            int y,
            double width,
            double widthBefore) {}

    static FunnelView of(FunnelLine now, FunnelLine before) {
        long most = Math.max(1, Math.max(now.journeys(), before.journeys()));
        List<Step> steps = Arrays.stream(FunnelStep.values())
                .map(step -> step(step, now, before, most))
                .toList();
        return new FunnelView(steps, ROW * steps.size() + 6, summary(now));
    }

    private static Step step(FunnelStep step, FunnelLine now, FunnelLine before, long most) {
        long reached = now.reached(step);
        long earlier = now.reached(step.previous());
        return new Step(
                step.label(),
                reached,
                percent(reached, now.journeys()),
                percent(reached, earlier),
                now.gaveUp(step),
                before.reached(step),
                percent(before.reached(step), before.journeys()),
                ROW * (step.number() - 1) + 4,
                width(reached, most),
                width(before.reached(step), most));
    }

    private static double width(long count, long most) {
        return Math.round(WIDEST * 10.0 * count / most) / 10.0;
    }

    /** Where the bars begin. */
    public int left() {
        return LEFT;
    }

    /** A share in words; a dash of none. */
    static String percent(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.UK, "%.0f %%", Math.floor(100.0 * part / whole));
    }

    /** What there is to see of some days, in words. */
    static String summary(FunnelLine now) {
        if (now.journeys() == 0) {
            return "Nobody came to the portal in these days.";
        }
        String came = "%s came to the portal; %s of those have had a session"
                .formatted(number(now.journeys()), percent(now.reached(FunnelStep.SESSION), now.journeys()));
        @Nullable FunnelStep worst = now.worst().orElse(null);
        return worst == null
                ? came + "."
                : came
                        + ". Most who gave up did so after \"%s\": %s."
                                .formatted(worst.label(), number(now.gaveUp(worst)));
    }

    private static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
