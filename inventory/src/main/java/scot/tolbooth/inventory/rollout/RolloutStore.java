package scot.tolbooth.inventory.rollout;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored of rollouts. */
record RolloutStore(JdbcMilestones milestones, JdbcForecastChanges forecastChanges, JdbcGateOverrides overrides) {

    static RolloutStore in(JdbcClient jdbc) {
        return new RolloutStore(new JdbcMilestones(jdbc), new JdbcForecastChanges(jdbc), new JdbcGateOverrides(jdbc));
    }
}
