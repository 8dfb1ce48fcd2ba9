package scot.tolbooth.portal.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MannerTests {

    @Test
    void mostSignInOrdinarilyAndEveryOtherWayOccurs() {
        Map<Manner, Integer> counts = new EnumMap<>(Manner.class);
        for (int chance = 0; chance < 10_000; chance++) {
            counts.merge(Manner.of(chance / 10_000.0), 1, Integer::sum);
        }
        assertThat(counts).containsOnlyKeys(Manner.values());
        assertThat(counts.get(Manner.ORDINARY)).isGreaterThan(9_500);
    }
}
