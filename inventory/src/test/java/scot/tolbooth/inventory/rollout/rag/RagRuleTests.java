package scot.tolbooth.inventory.rollout.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.inventory.rollout.Milestone;

class RagRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST_QUARTER = LocalDate.of(2026, 9, 1);

    private final RagRule rule = new RagRule(RagTolerance.USUAL);

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void oneEmergingIssueMakesItAmberAndOneReportedIssueRed(Dimension dimension) {
        Suggestion amber = judged(Judgements.onTrack().with(dimension, Judgement.EMERGING_ISSUE));
        Suggestion red = judged(Judgements.onTrack().with(dimension, Judgement.REPORTED_ISSUE));

        assertThat(amber.colour()).isEqualTo(RagColour.AMBER);
        assertThat(amber.because()).isEqualTo("There may be an emerging issue with " + dimension.word() + ".");
        assertThat(red.colour()).isEqualTo(RagColour.RED);
        assertThat(red.because()).isEqualTo("An issue is reported with " + dimension.word() + ".");
        assertThat(red.since()).isEqualTo(LAST_QUARTER);
    }

    @Test
    void allSixOnTrackAndPercentAsExpectedIsGreen() {
        Suggestion green = judged(Judgements.onTrack());

        assertThat(green.colour()).isEqualTo(RagColour.GREEN);
        assertThat(green.because()).isEqualTo("All six dimensions are on track and 60 % complete is as expected.");
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60, GREEN",
        "80, 60, GREEN",
        "55, 60, GREEN",
        "54.99, 60, AMBER",
        "40, 60, AMBER",
        "39.99, 60, RED",
        "0, 0, NOT_STARTED",
        "0, 5, NOT_STARTED",
        "0, 5.01, AMBER",
        "0, 20, AMBER",
        "0, 20.01, RED",
        "0.01, 0, GREEN",
        "94.99, 100, AMBER",
        "95, 100, BLUE",
        "100, 100, BLUE",
        "100, 0, BLUE"
    })
    void percentAgainstExpectedKeepsTheTolerances(String percent, String expected, RagColour colour) {
        assertThat(at(percent, expected, Judgements.onTrack(), Facts.NONE).colour())
                .isEqualTo(colour);
    }

    @Test
    void whatIsBehindSaysByHowMuchAndWhatWasAllowed() {
        assertThat(at("30", "65", Judgements.onTrack(), Facts.NONE).because())
                .isEqualTo("30 % complete is 35 points behind the 65 % expected, more than the 20 allowed for Amber.");
    }

    @Test
    void deliveryIsCompleteWhateverElseIsSaid() {
        Judgements reported = Judgements.onTrack().with(Dimension.COST, Judgement.REPORTED_ISSUE);

        assertThat(at("96", "100", reported, Facts.NONE).colour()).isEqualTo(RagColour.BLUE);
        assertThat(at("40", "100", reported, live()).colour()).isEqualTo(RagColour.BLUE);
        assertThat(at("40", "100", reported, live()).since()).isEqualTo(LAST_QUARTER);
    }

    @Test
    void theGravestRuleDecidesAndTheOthersAreKept() {
        Judgements mixed = Judgements.onTrack()
                .with(Dimension.RISK, Judgement.EMERGING_ISSUE)
                .with(Dimension.TIME, Judgement.REPORTED_ISSUE);

        Suggestion suggestion = at("50", "60", mixed, Facts.NONE);

        assertThat(suggestion.colour()).isEqualTo(RagColour.RED);
        assertThat(suggestion.because()).isEqualTo("An issue is reported with time.");
        assertThat(suggestion.findings())
                .extracting(Finding::rule)
                .containsExactly(
                        Finding.Rule.REPORTED_ISSUE, Finding.Rule.EMERGING_ISSUE, Finding.Rule.PERCENT_NOT_AS_EXPECTED);
    }

    @Test
    void issuesCountEvenBeforeAnythingIsComplete() {
        Judgements emerging = Judgements.onTrack().with(Dimension.RESOURCES, Judgement.EMERGING_ISSUE);

        assertThat(at("0", "0", emerging, Facts.NONE).colour()).isEqualTo(RagColour.AMBER);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "-10, GREEN", "1, AMBER", "28, AMBER", "29, RED"})
    void aForecastAfterTheCommittedDateIsAmberAndBeyondTheToleranceRed(int daysLate, RagColour colour) {
        LocalDate committed = LocalDate.of(2027, 1, 15);
        Facts facts = new Facts(
                null,
                null,
                new Facts.GoLive(committed, committed.plusDays(daysLate), LAST_QUARTER),
                List.of(),
                List.of());

        assertThat(at("60", "60", Judgements.onTrack(), facts).colour()).isEqualTo(colour);
    }

    @Test
    void aBlockerThatNobodyOwnsAndABreachedGateAreRed() {
        Facts blocked =
                Facts.NONE.with(List.of(new Facts.Blocked("No key for the loft.", LAST_QUARTER, false)), List.of());
        Facts breached =
                Facts.NONE.with(List.of(), List.of(new Facts.Noted("Installed without a survey.", LAST_QUARTER)));

        for (Facts facts : List.of(blocked, breached)) {
            Suggestion suggestion = at("60", "60", Judgements.onTrack(), facts);
            assertThat(suggestion.colour()).isEqualTo(RagColour.RED);
            assertThat(suggestion.since()).isEqualTo(LAST_QUARTER);
        }
        assertThat(at("60", "60", null, blocked).because()).isEqualTo("Nobody owns this blocker: No key for the loft.");
    }

    @Test
    void aBlockerWithAnOwnerIsNoReasonForRedByItself() {
        Facts owned =
                Facts.NONE.with(List.of(new Facts.Blocked("No key for the loft.", LAST_QUARTER, true)), List.of());

        assertThat(at("60", "60", Judgements.onTrack(), owned).colour()).isEqualTo(RagColour.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"15, GREEN", "14, AMBER", "0, AMBER", "-3, AMBER"})
    void whatAGateMissesIsAmberShortlyBeforeItIsDue(int daysToGo, RagColour colour) {
        Facts facts = Facts.NONE.withNext(
                new Facts.Next(Milestone.INSTALLATION, TODAY.plusDays(daysToGo), List.of("The circuit is not live.")));

        assertThat(at("60", "60", Judgements.onTrack(), facts).colour()).isEqualTo(colour);
    }

    @Test
    void whatNobodyAssessedIsCalledSo() {
        assertThat(at("60", "60", null, Facts.NONE).because()).contains("nobody has assessed it yet");
    }

    @Test
    void moreIssuesOrLessDoneNeverGiveABetterColour() {
        Random random = new Random(20261121);
        for (int round = 0; round < 20_000; round++) {
            Judgements judgements = Judgements.onTrack();
            for (Dimension dimension : Dimension.values()) {
                judgements = judgements.with(dimension, any(random, Judgement.values()));
            }
            int percent = random.nextInt(95);
            int expected = random.nextInt(101);
            RagColour colour = at(percent, expected, judgements);
            Judgements worse = judgements.with(any(random, Dimension.values()), Judgement.REPORTED_ISSUE);

            assertThat(gravity(at(percent, expected, worse))).isEqualTo(3);
            assertThat(gravity(at(random.nextInt(percent + 1), expected, judgements)))
                    .isGreaterThanOrEqualTo(gravity(colour));
        }
    }

    private RagColour at(int percent, int expected, Judgements judgements) {
        return at(Integer.toString(percent), Integer.toString(expected), judgements, Facts.NONE)
                .colour();
    }

    private static int gravity(RagColour colour) {
        return switch (colour) {
            case BLUE -> 0;
            case NOT_STARTED, GREEN -> 1;
            case AMBER -> 2;
            case RED -> 3;
        };
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Facts live() {
        return new Facts(LAST_QUARTER, null, null, List.of(), List.of());
    }

    private Suggestion judged(Judgements judgements) {
        return at("60", "60", judgements, Facts.NONE);
    }

    private Suggestion at(String percent, String expected, @Nullable Judgements judgements, Facts facts) {
        Progress progress = new Progress(PercentComplete.of(percent), PercentComplete.of(expected), LAST_QUARTER);
        return rule.suggest(new Situation(TODAY, judgements, LAST_QUARTER, progress, facts));
    }
}
