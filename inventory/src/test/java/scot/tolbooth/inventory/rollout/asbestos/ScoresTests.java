package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTests {

    @ParameterizedTest
    @CsvSource({"2, VERY_LOW", "4, VERY_LOW", "5, LOW", "6, LOW", "7, MEDIUM", "9, MEDIUM", "10, HIGH", "12, HIGH"})
    void theBandFollowsFromTheTotal(int total, ScoreBand band) {
        assertThat(ScoreBand.of(total)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1, 2", "3, 3, 3, 3, 12", "2, 1, 0, 3, 6"})
    void theTotalIsTheSumOfItsFourParts(int product, int damage, int surface, int fibre, int total) {
        assertThat(new MaterialScore(product, damage, surface, fibre).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "4, 0, 0, 1", "1, -1, 0, 1", "1, 4, 0, 1", "1, 0, 4, 1", "1, 0, 0, 0", "1, 0, 0, 4"})
    void noPartLiesOutsideItsRange(int product, int damage, int surface, int fibre) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MaterialScore(product, damage, surface, fibre));
    }

    @Test
    void thePriorityIsTheSumOfFourAverages() {
        BigDecimal half = new BigDecimal("1.50");
        assertThat(new PriorityScore(half, half, half, BigDecimal.ZERO).total()).isEqualByComparingTo("4.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriorityScore(half, half, half, new BigDecimal("3.01")));
    }

    @Test
    void itemsOfHighScoreAreLookedAtTwiceAsOften() {
        AsbestosRules rules = AsbestosRules.DEFAULTS;
        assertThat(rules.longestInterval(new MaterialScore(3, 3, 3, 1))).isEqualTo(6);
        assertThat(rules.longestInterval(new MaterialScore(3, 3, 2, 1))).isEqualTo(12);
        assertThat(rules.longestInterval(null)).isEqualTo(12);
    }

    @Test
    void theNoticeOfLicensedWorkIsCountedInCalendarDays() {
        LocalDate friday = LocalDate.of(2026, 12, 18);
        assertThat(AsbestosRules.DEFAULTS.earliestStart(friday)).isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
