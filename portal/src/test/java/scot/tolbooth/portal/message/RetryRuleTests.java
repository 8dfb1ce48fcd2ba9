package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTests {

    private static final RetryRule RULE = new RetryRule(10, Duration.ofMinutes(1), Duration.ofHours(4));

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "8, PT2H8M", "9, PT4H"})
    void eachWaitIsTwiceTheLastUpToTheLongest(int made, Duration wait) {
        assertThat(RULE.after(made)).contains(wait);
    }

    @ParameterizedTest
    @CsvSource({"10", "11"})
    void afterTheLastAttemptItIsGivenUp(int made) {
        assertThat(RULE.after(made)).isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedByName() {
        assertThatThrownBy(() -> new RetryRule(0, Duration.ofMinutes(1), Duration.ofHours(1)))
                .hasMessageStartingWith("tolbooth.messages.retry.attempts");
        assertThatThrownBy(() -> new RetryRule(3, Duration.ZERO, Duration.ofHours(1)))
                .hasMessageStartingWith("tolbooth.messages.retry.first-after");
        assertThatThrownBy(() -> new RetryRule(3, Duration.ofMinutes(2), Duration.ofMinutes(1)))
                .hasMessageStartingWith("tolbooth.messages.retry.longest-after");
    }
}
