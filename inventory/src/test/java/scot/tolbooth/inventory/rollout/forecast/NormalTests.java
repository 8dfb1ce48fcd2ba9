package scot.tolbooth.inventory.rollout.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.158655253931457",
        "-1, 0.841344746068543",
        "1.959963984540054, 0.025",
        "6, 9.865876450377e-10",
        "10, 7.619853024160e-24",
    })
    void theUpperTailIsThatOfTheTables(double value, double above) {
        assertThat(Normal.above(value)).isCloseTo(above, within(above * 1e-6));
    }

    @Test
    void quantileUndoesTheShare() {
        for (double value = -5; value <= 30; value += 0.01) {
            assertThat(Normal.quantile(Normal.above(value))).isCloseTo(-value, within(2e-5 * (1 + Math.abs(value))));
        }
    }

    @Test
    void diceAreFairAndRepeatable() {
        Dice dice = new Dice(11);
        long key = Dice.key("LIB-007 SITE_SURVEY");
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < 20_000; run++) {
            double normal = dice.normal(run, key);
            sum += normal;
            squares += normal * normal;
        }

        assertThat(sum / 20_000).isCloseTo(0, within(0.02));
        assertThat(squares / 20_000).isCloseTo(1, within(0.03));
        assertThat(dice.uniform(3, key)).isEqualTo(new Dice(11).uniform(3, key)).isNotEqualTo(dice.uniform(4, key));
    }
}
