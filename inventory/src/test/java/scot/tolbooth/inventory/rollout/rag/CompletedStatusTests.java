package scot.tolbooth.inventory.rollout.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletedStatusTests {

    @ParameterizedTest
    @CsvSource({
        "0, NOT_STARTED",
        "0.00, NOT_STARTED",
        "0.01, INITIATION",
        "14.99, INITIATION",
        "15, PLANNING",
        "15.01, PLANNING",
        "24.99, PLANNING",
        "25, DELIVERY",
        "25.01, DELIVERY",
        "50, DELIVERY",
        "75, DELIVERY",
        "94.99, DELIVERY",
        "95, COMPLETED",
        "99.99, COMPLETED",
        "100, COMPLETED"
    })
    void everyBandBeginsAndEndsWhereItsDefinitionSays(String percent, CompletedStatus status) {
        assertThat(CompletedStatus.of(PercentComplete.of(percent))).isEqualTo(status);
    }

    @Test
    void everyHundredthBelongsToOneBandAndBandsNeverGoBack() {
        CompletedStatus before = CompletedStatus.NOT_STARTED;
        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            CompletedStatus status = CompletedStatus.of(PercentComplete.share(hundredths, 10_000));
            assertThat(status).isGreaterThanOrEqualTo(before);
            before = status;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "12.345", "half", "", "1e9", "NaN"})
    void whatIsNoPercentageIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PercentComplete.of(text))
                .withMessageContaining("must be a percentage from 0 to 100");
    }

    @ParameterizedTest
    @CsvSource({"62.5, 62.5 %", "62.50 %, 62.5 %", "100, 100 %", "0, 0 %", "10, 10 %"})
    void percentagesAreWrittenWithoutNeedlessZeros(String typed, String written) {
        assertThat(PercentComplete.of(typed)).hasToString(written);
    }
}
