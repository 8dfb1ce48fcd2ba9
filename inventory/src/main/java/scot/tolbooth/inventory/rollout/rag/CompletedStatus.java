package scot.tolbooth.inventory.rollout.rag;

import java.util.Locale;

/**
 * The key stage that a percentage stands for: the bands and definitions of the council's update of March 2025
 * ("Completed status"), word for word. Nothing done is outside every band.
 */
public enum CompletedStatus {
    NOT_STARTED("Not yet due to start", "0%", "Project / activity not yet due to start, or not commenced."),

    INITIATION("At initiation stage", ">0% and <15%", """
            Project / activity still at proposal stage, and not yet approved by the relevant SRO / Chief Officer or \
            approved to Project Brief (or equivalent) stage or approved to Project Brief (or equivalent) stage, but \
            still in development / at feasibility stage."""),

    PLANNING("At planning and set up stage", ">=15% and <25%", """
            Project / activity approved to Project Business Case (or equivalent) stage / Project or Delivery Plan \
            developed."""),

    DELIVERY("At delivery and ongoing management and monitoring stage", ">=25% and <95%", """
            Project / activity underway and delivery is categorised as < =25% completed, or > 25% but < =50% \
            completed, or > 50% but < =75% completed, or > 75% but < 100% completed."""),

    COMPLETED("Completed or at closure stage", ">=95% and =100%", """
            Project / activity completed and closed off, or final evaluations, handovers, etc still to be \
            undertaken.""");

    private static final PercentComplete PLANNING_FROM = PercentComplete.of(15);
    private static final PercentComplete DELIVERY_FROM = PercentComplete.of(25);
    private static final PercentComplete COMPLETED_FROM = PercentComplete.of(95);

    private final String label;
    private final String band;
    private final String definition;

    CompletedStatus(String label, String band, String definition) {
        this.label = label;
        this.band = band;
        this.definition = definition;
    }

    /** The stage of that percentage; the last band is read as 95 to 100, both included. */
    public static CompletedStatus of(PercentComplete percent) {
        if (percent.isNothing()) {
            return NOT_STARTED;
        }
        if (percent.compareTo(PLANNING_FROM) < 0) {
            return INITIATION;
        }
        if (percent.compareTo(DELIVERY_FROM) < 0) {
            return PLANNING;
        }
        return percent.compareTo(COMPLETED_FROM) < 0 ? DELIVERY : COMPLETED;
    }

    /** The word used in the API, such as {@code planning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The council's name of the stage. */
    public String label() {
        return label;
    }

    /** The council's indicative per cent completed. */
    public String band() {
        return band;
    }

    /** The council's definition. */
    public String definition() {
        return definition;
    }
}
