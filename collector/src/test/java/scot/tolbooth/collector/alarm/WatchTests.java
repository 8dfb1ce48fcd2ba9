package scot.tolbooth.collector.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When one rule raises and clears, minute by minute. */
class WatchTests {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final RuleSettings RULE =
            new RuleSettings(Severity.MINOR, Duration.ofMinutes(2), Duration.ofMinutes(3), 0.9, 0.8);

    /**
     * Each letter is a look, a minute after the one before: B bad, G good, b between the levels, U unknown, E explained
     * by another, M in maintenance, N not live. The answer has R where the alarm is raised, C where it is cleared, D
     * where it is dropped.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BBBB          | ..R.
            BBGBB         | .....
            BBbBBB        | .....R
            BBBGGGG       | ..R...C
            BBBGGBGGGG    | ..R......C
            BBBbbbbGGGG   | ..R.......C
            BUUB          | ...R
            BBBUUUGUGGGG  | ..R........C
            MMMM          | ....
            BBMMBBB       | ......R
            BBBMMMGGGG    | ..R......C
            BBBMMMBBB     | ..R......
            BEEBBB        | .....R
            BBBN          | ..RD
            NNBBB         | ....R
            BBBEEEGGGG    | ..R......C
            """)
    void anAlarmFollowsFromWhatIsSeen(String looks, String actions) {
        assertThat(actions(looks, Duration.ofMinutes(1))).isEqualTo(actions);
    }

    @Test
    void whatComesAndGoesTooOftenIsRaisedAndStaysOpenUntilItIsCalm() {
        String actions = actions("BGBGBGBGBGBGBGBG" + "G".repeat(25), Duration.ofMinutes(1));

        assertThat(actions.chars().filter(action -> action == 'R')).hasSize(1);
        assertThat(actions.chars().filter(action -> action == 'C')).hasSize(1);
        assertThat(actions.indexOf('C') - 15).isGreaterThan(5);
    }

    @Test
    void aStateThatIsAlreadyOldIsRaisedAtOnce() {
        Watch.Step step = Watch.NEW.look(new Verdict.Bad(START.minusSeconds(600)), false, RULE, START);

        assertThat(step.action()).isEqualTo(Watch.Action.RAISE);
        assertThat(step.after().badSince()).isEqualTo(START.minusSeconds(600));
    }

    @ParameterizedTest
    @CsvSource({"0.95, Bad", "0.9, Bad", "0.89, Between", "0.8, Between", "0.79, Good"})
    void raisingAndClearingHaveLevelsOfTheirOwn(double level, String verdict) {
        assertThat(Verdict.of(level, RULE, START).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void howOftenSomethingIsLookedAtDoesNotMatter() {
        String slow = actions("BBBBGGGGG", Duration.ofMinutes(1));
        String fast = actions("BBBBBB".repeat(4) + "GGGGGG".repeat(5), Duration.ofSeconds(10));

        assertThat(fast.indexOf('R') / 6).isEqualTo(slow.indexOf('R'));
        assertThat(fast.indexOf('C') / 6).isEqualTo(slow.indexOf('C'));
    }

    private static String actions(String looks, Duration step) {
        Watch watch = Watch.NEW;
        boolean open = false;
        List<String> actions = new ArrayList<>();
        for (int number = 0; number < looks.length(); number++) {
            Instant at = START.plus(step.multipliedBy(number));
            Watch.Step next = watch.look(verdict(looks.charAt(number), at), open, RULE, at);
            watch = next.after();
            actions.add(
                    switch (next.action()) {
                        case NONE -> ".";
                        case RAISE -> "R";
                        case CLEAR -> "C";
                        case DROP -> "D";
                    });
            open = next.action() == Watch.Action.RAISE || (open && next.action() == Watch.Action.NONE);
        }
        return String.join("", actions);
    }

    private static Verdict verdict(char look, Instant at) {
        return switch (look) {
            case 'B' -> new Verdict.Bad(at);
            case 'G' -> new Verdict.Good();
            case 'b' -> new Verdict.Between();
            case 'U' -> new Verdict.Unknown();
            case 'E' -> new Verdict.Explained();
            case 'M' -> new Verdict.Maintenance("a new router");
            default -> new Verdict.Gone("not live yet");
        };
    }
}
