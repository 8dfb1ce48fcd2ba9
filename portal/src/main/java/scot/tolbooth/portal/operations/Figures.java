package scot.tolbooth.portal.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import scot.tolbooth.collector.state.OperationalState;

/**
 * The estate in a handful of numbers.
 *
 * @param byState sites by the word of their state
 * @param concurrentUsers open sessions at this instant, by registrant
 * @param associatedDevices wireless devices associated with access points, signed in or not
 */
public record Figures(int sites, int live, Map<String, Long> byState, int concurrentUsers, int associatedDevices) {

    static Figures of(List<SiteRow> rows, int concurrentUsers) {
        Map<OperationalState, Long> counts =
                rows.stream().collect(Collectors.groupingBy(SiteRow::state, Collectors.counting()));
        return new Figures(
                rows.size(),
                (int) rows.stream().filter(row -> row.rollout().isLive()).count(),
                Arrays.stream(OperationalState.values())
                        .collect(Collectors.toMap(
                                state -> StateSign.of(state).word(), state -> counts.getOrDefault(state, 0L))),
                concurrentUsers,
                rows.stream()
                        .map(SiteRow::clients)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum());
    }
}
