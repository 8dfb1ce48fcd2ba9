package scot.tolbooth.inventory.rollout.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The laws of all steps, fitted to what the programme has experienced. */
record Assumptions(Map<Step, StepLaw> laws) {

    static Assumptions from(ProgrammeFacts facts, DayTable table) {
        Map<Step, List<Observation>> observations = Observation.of(facts, table);
        Map<Step, StepLaw> laws = new EnumMap<>(Step.class);
        Arrays.stream(Step.values())
                .forEach(step -> laws.put(step, StepLaw.fit(step.prior(), observations.getOrDefault(step, List.of()))));
        return new Assumptions(laws);
    }

    StepLaw of(Step step) {
        return java.util.Objects.requireNonNull(laws.get(step), "every step has a law");
    }
}
