package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One rule that fired.
 *
 * @param told says it in a sentence; asked only where somebody reads it, for most pages only count colours
 * @param since since when it has been so
 */
public record Finding(Rule rule, Supplier<String> told, LocalDate since) {

    /** The rule in a sentence. */
    public String sentence() {
        return told.get();
    }

    /** Whether it says the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && rule == that.rule
                && since.equals(that.since)
                && sentence().equals(that.sentence());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, since);
    }

    @Override
    public String toString() {
        return rule + " since " + since + ": " + sentence();
    }

    /** The rules, the gravest first, with the colour that each one asks for. */
    public enum Rule {
        DELIVERY_COMPLETE(RagColour.BLUE),
        REPORTED_ISSUE(RagColour.RED),
        PERCENT_BEHIND(RagColour.RED),
        GATE_BREACHED(RagColour.RED),
        BLOCKER_WITHOUT_OWNER(RagColour.RED),
        FORECAST_BEYOND_TOLERANCE(RagColour.RED),
        EMERGING_ISSUE(RagColour.AMBER),
        PERCENT_NOT_AS_EXPECTED(RagColour.AMBER),
        FORECAST_LATER(RagColour.AMBER),
        EVIDENCE_DUE(RagColour.AMBER),
        NOT_STARTED(RagColour.NOT_STARTED),
        ON_TRACK(RagColour.GREEN);

        private final RagColour colour;

        Rule(RagColour colour) {
            this.colour = colour;
        }

        /** The colour that it asks for. */
        public RagColour colour() {
            return colour;
        }
    }
}
