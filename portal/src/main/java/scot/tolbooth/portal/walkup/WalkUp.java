package scot.tolbooth.portal.walkup;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A test of the way in at a site.
 *
 * @param source {@link #SERVER}, or the name of the probe that made it
 * @param failedAt the step that failed; absent where none did
 * @param detail what there is to say, in a few words
 * @param steps those that were made, in their order
 */
public record WalkUp(
        SiteCode site,
        String source,
        Instant at,
        Outcome outcome,
        @Nullable String failedAt,
        String detail,
        List<Step> steps) {

    /** The source of tests that this service makes itself. */
    public static final String SERVER = "server";

    /** What a test came to. */
    public enum Outcome {
        PASSED("Passed"),
        FAILED("Failed"),
        /** There is nothing to test, such as where no NAS is registered. */
        NOT_MADE("Not made");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        static Outcome of(String word) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no outcome " + word));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words used on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * One step.
     *
     * @param milliseconds how long it took
     * @param detail what was seen; absent where there is nothing to say
     */
    public record Step(
            String name,
            boolean passed,
            long milliseconds,
            @Nullable String detail) {}

    public WalkUp {
        steps = List.copyOf(steps);
    }

    /** In words, such as {@code failed at RADIUS: no answer}. */
    public String sentence() {
        return switch (outcome) {
            case PASSED -> "passed: " + detail;
            case FAILED -> "failed at " + failedAt + ": " + detail;
            case NOT_MADE -> "not made: " + detail;
        };
    }

    /** How long all steps took together. */
    public long milliseconds() {
        return steps.stream().mapToLong(Step::milliseconds).sum();
    }
}
