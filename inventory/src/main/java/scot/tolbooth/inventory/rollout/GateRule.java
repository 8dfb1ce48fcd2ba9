package scot.tolbooth.inventory.rollout;

import java.util.ArrayList;
import java.util.List;

/** Which facts each milestone waits for. */
final class GateRule {

    private static final Condition NOBODY_LOOKS = Condition.missing(
            "Nothing in this service can say whether the site's devices answer and people get online");

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
        conditions.addAll(facts.evidence().isEmpty() ? List.of(NOBODY_LOOKS) : facts.evidence());
        return conditions;
    }

    private static Condition happened(Milestone milestone, GateFacts facts) {
        return Condition.of(
                facts.happened().contains(milestone),
                milestone.label() + " has happened",
                milestone.label() + " has not happened");
    }

    private static List<Condition> asbestos(GateFacts facts) {
        return facts.asbestos().isEmpty()
                ? List.of(Condition.holding("Nothing known of asbestos stands against the work"))
                : facts.asbestos().stream().map(Condition::missing).toList();
    }

    private static Condition circuitLive(GateFacts facts) {
        return Condition.of(facts.circuitLive(), "A circuit is live", "No circuit is live");
    }
}
