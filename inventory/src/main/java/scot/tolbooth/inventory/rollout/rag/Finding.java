package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;

/** One rule that fired: in a sentence, and since when. */
public record Finding(Rule rule, String sentence, LocalDate since) {

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
