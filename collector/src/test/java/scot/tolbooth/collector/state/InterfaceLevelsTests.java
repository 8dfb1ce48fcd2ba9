package scot.tolbooth.collector.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.inventory.device.DeviceName;

class InterfaceLevelsTests {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final DeviceName ROUTER = new DeviceName("rtr");

    private final InterfaceLevels levels = new InterfaceLevels();

    @Test
    void anInterfaceIsAsTheLastPollFoundIt() {
        levels.take(ROUTER, List.of(point("wan0", Map.of("up", 1.0, "speed_bits_per_second", 1e8))), true);
        levels.take(ROUTER, List.of(point("wan0", Map.of("up", 0.0))), true);

        assertThat(levels.of(ROUTER, "wan0")).hasValueSatisfying(level -> {
            assertThat(level.up()).isFalse();
            assertThat(level.speed()).isNull();
        });
    }

    @Test
    void anInterfaceThatAWholePollDoesNotTellOfIsGone() {
        levels.take(ROUTER, List.of(point("wan0", Map.of("up", 1.0))), true);
        levels.take(ROUTER, List.of(point("lan0", Map.of("up", 1.0))), true);

        assertThat(levels.of(ROUTER, "wan0")).isEmpty();
    }

    @Test
    void aPollThatWasCutShortLeavesWhatItDidNotComeToAsItWas() {
        Map<String, Double> busy = Map.of("up", 1.0, "in_bits_per_second", 9e7, "out_bits_per_second", 1e6);
        levels.take(ROUTER, List.of(point("wan0", busy), point("lan0", Map.of("up", 1.0))), true);
        levels.take(ROUTER, List.of(point("wan0", Map.of("speed_bits_per_second", 1e8))), false);

        assertThat(levels.of(ROUTER, "wan0")).hasValueSatisfying(level -> {
            assertThat(level.up()).isTrue();
            assertThat(level.in()).isNull();
        });
        assertThat(levels.of(ROUTER, "lan0")).isPresent();
    }

    @Test
    void errorsAreThoseOfBothWaysOrNotKnown() {
        Map<String, Double> both = Map.of("up", 1.0, "in_errors_per_second", 1.0, "out_errors_per_second", 0.5);
        levels.take(
                ROUTER,
                List.of(
                        point("wan0", both),
                        point("wan1", Map.of("up", 1.0, "in_errors_per_second", 1.0)),
                        new Point("device", new TreeMap<>(), Map.of("up", 1.0), NOON)),
                true);

        assertThat(levels.of(ROUTER, "wan0").orElseThrow().errors()).isEqualTo(1.5);
        assertThat(levels.of(ROUTER, "wan1").orElseThrow().errors()).isNull();
    }

    private static Point point(String name, Map<String, Double> fields) {
        return new Point("interface", new TreeMap<>(Map.of("interface", name)), fields, NOON);
    }
}
