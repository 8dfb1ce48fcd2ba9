package scot.tolbooth.inventory.rollout;

import java.util.ArrayList;
import java.util.List;

/** Which facts each milestone waits for. */
final class GateRule {

    private static final Condition NOBODY_LOOKS = Condition.missing(
            "Nothing in this service can say whether the site's devices answer and people get online");

    private static final String NOT_KEPT =
            "whether the site's devices answered and people got online by then is not kept";

    private GateRule() {}

    static List<Condition> conditions(Milestone milestone, GateFacts facts) {
        return switch (milestone) {
            case IDENTIFIED, SITE_SURVEY -> List.of();
            case ASBESTOS_CHECK -> asbestos(facts);
            case CIRCUIT_ORDERED ->
                List.of(Condition.of(facts.circuitOrdered(), "A circuit is ordered", "No circuit is ordered"));
            case CIRCUIT_LIVE -> List.of(circuitLive(facts));
            case INSTALLATION -> installation(facts);
            case COMMISSIONING -> afterInstallation(Milestone.INSTALLATION, facts);
            case GO_LIVE -> afterInstallation(Milestone.COMMISSIONING, facts);
        };
    }

    /** What the facts do not tell of the gate on their day, a sentence each; nothing where it is today. */
    static List<String> untold(Milestone milestone, GateFacts facts) {
        List<String> untold = new ArrayList<>();
        if (needsAsbestos(milestone)) {
            untold.addAll(facts.asbestos().untold());
        }
        if (needsEvidence(milestone) && facts.evidence() == null) {
            untold.add(NOT_KEPT);
        }
        return untold;
    }

    static boolean needsAsbestos(Milestone milestone) {
        return milestone == Milestone.ASBESTOS_CHECK || milestone.compareTo(Milestone.INSTALLATION) >= 0;
    }

    static boolean needsCircuit(Milestone milestone) {
        return milestone.compareTo(Milestone.CIRCUIT_ORDERED) >= 0 && milestone.compareTo(Milestone.INSTALLATION) <= 0;
    }

    static boolean needsEvidence(Milestone milestone) {
        return milestone.compareTo(Milestone.COMMISSIONING) >= 0;
    }

    private static List<Condition> installation(GateFacts facts) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(happened(Milestone.SITE_SURVEY, facts));
        conditions.addAll(asbestos(facts));
        conditions.add(circuitLive(facts));
        return conditions;
    }

    private static List<Condition> afterInstallation(Milestone before, GateFacts facts) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(happened(before, facts));
        conditions.addAll(asbestos(facts));
        List<Condition> evidence = facts.evidence();
        if (evidence != null) {
            conditions.addAll(evidence.isEmpty() ? List.of(NOBODY_LOOKS) : evidence);
        }
        return conditions;
    }

    private static Condition happened(Milestone milestone, GateFacts facts) {
        return Condition.of(
                facts.happened().contains(milestone),
                milestone.label() + " has happened",
                milestone.label() + " has not happened");
    }

    private static List<Condition> asbestos(GateFacts facts) {
        SiteFacts.Stands asbestos = facts.asbestos();
        if (!asbestos.missing().isEmpty()) {
            return asbestos.missing().stream().map(Condition::missing).toList();
        }
        return asbestos.untold().isEmpty()
                ? List.of(Condition.holding("Nothing known of asbestos stands against the work"))
                : List.of();
    }

    private static Condition circuitLive(GateFacts facts) {
        return Condition.of(facts.circuitLive(), "A circuit is live", "No circuit is live");
    }
}
