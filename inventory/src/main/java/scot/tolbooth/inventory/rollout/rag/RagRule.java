package scot.tolbooth.inventory.rollout.rag;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.Finding.Rule;

/**
 * Suggests a colour as the council's update of March 2025 defines it: Blue once delivery is complete, Red for what is
 * reported or behind, Amber for what emerges or is not as expected, grey for what has not begun, or else Green.
 */
public record RagRule(RagTolerance tolerance) {

    /** What the definitions and the facts ask for in that situation. */
    public Suggestion suggest(Situation situation) {
        List<Finding> complete = complete(situation);
        if (!complete.isEmpty()) {
            return new Suggestion(complete);
        }
        List<Finding> findings = new ArrayList<>(judged(situation));
        findings.addAll(measured(situation.progress()));
        findings.addAll(dated(situation.facts()));
        findings.addAll(noted(Rule.GATE_BREACHED, situation.facts().breachedGates()));
        findings.addAll(noted(Rule.BLOCKER_WITHOUT_OWNER, situation.facts().ownerlessBlockers()));
        findings.addAll(evidenceDue(situation));
        return new Suggestion(findings.isEmpty() ? List.of(unremarkable(situation)) : findings);
    }

    private static List<Finding> complete(Situation situation) {
        LocalDate delivered = situation.facts().delivered();
        if (delivered != null) {
            return List.of(new Finding(Rule.DELIVERY_COMPLETE, "Delivery is complete: the site is live.", delivered));
        }
        Progress progress = situation.progress();
        return CompletedStatus.of(progress.percent()) == CompletedStatus.COMPLETED
                ? List.of(new Finding(
                        Rule.DELIVERY_COMPLETE,
                        "Delivery is complete: " + progress.percent() + " is at or above 95 %.",
                        progress.since()))
                : List.of();
    }

    private static List<Finding> judged(Situation situation) {
        Judgements judgements = situation.judgements();
        if (judgements == null) {
            return List.of();
        }
        return Stream.concat(
                        issue(
                                Rule.REPORTED_ISSUE,
                                "An issue is reported with ",
                                judgements.judged(Judgement.REPORTED_ISSUE),
                                situation),
                        issue(
                                Rule.EMERGING_ISSUE,
                                "There may be an emerging issue with ",
                                judgements.judged(Judgement.EMERGING_ISSUE),
                                situation))
                .toList();
    }

    private static Stream<Finding> issue(Rule rule, String words, List<Dimension> dimensions, Situation situation) {
        return dimensions.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        rule,
                        words + dimensions.stream().map(Dimension::word).collect(Collectors.joining(", ")) + ".",
                        situation.judgedSince()));
    }

    private List<Finding> measured(Progress progress) {
        BigDecimal behind = progress.percent().behind(progress.expected());
        if (behind.compareTo(tolerance.asExpectedPoints()) <= 0) {
            return List.of();
        }
        boolean red = behind.compareTo(tolerance.behindPoints()) > 0;
        String sentence = "%s complete is %s points behind the %s expected, more than the %s allowed for %s."
                .formatted(
                        progress.percent(),
                        PercentComplete.plain(behind),
                        progress.expected(),
                        PercentComplete.plain(red ? tolerance.behindPoints() : tolerance.asExpectedPoints()),
                        red ? "Amber" : "Green");
        return List.of(
                new Finding(red ? Rule.PERCENT_BEHIND : Rule.PERCENT_NOT_AS_EXPECTED, sentence, progress.since()));
    }

    private List<Finding> dated(Facts facts) {
        Facts.@Nullable Forecast forecast = facts.forecast();
        LocalDate committed = facts.committed();
        if (forecast == null || committed == null || !forecast.date().isAfter(committed)) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(committed, forecast.date());
        boolean red = days > tolerance.lateDays();
        String sentence = "Go-live is forecast for %s, %d %s after the committed %s%s."
                .formatted(
                        forecast.date(),
                        days,
                        days == 1 ? "day" : "days",
                        committed,
                        red ? ": more than the " + tolerance.lateDays() + " days of tolerance" : "");
        return List.of(
                new Finding(red ? Rule.FORECAST_BEYOND_TOLERANCE : Rule.FORECAST_LATER, sentence, forecast.madeOn()));
    }

    private static List<Finding> noted(Rule rule, List<Facts.Noted> noted) {
        return noted.stream()
                .map(one -> new Finding(rule, one.sentence(), one.since()))
                .toList();
    }

    private List<Finding> evidenceDue(Situation situation) {
        Facts facts = situation.facts();
        LocalDate due = facts.due();
        if (facts.missing().isEmpty()
                || due == null
                || due.isAfter(situation.on().plusDays(tolerance.evidenceDueDays()))) {
            return List.of();
        }
        String sentence = "The next milestone is due on %s and %s missing: %s"
                .formatted(
                        due, facts.missing().size() == 1 ? "this is" : "these are", String.join(" ", facts.missing()));
        return List.of(new Finding(Rule.EVIDENCE_DUE, sentence, due.minusDays(tolerance.evidenceDueDays())));
    }

    private static Finding unremarkable(Situation situation) {
        Progress progress = situation.progress();
        if (progress.percent().isNothing()) {
            return new Finding(
                    Rule.NOT_STARTED,
                    progress.expected().isNothing()
                            ? "Not yet due to start: nothing is complete and nothing was expected to be."
                            : "Not commenced; " + progress.expected() + " was expected, which is within the tolerance.",
                    progress.since());
        }
        return situation.judgements() == null
                ? new Finding(
                        Rule.ON_TRACK, "On track by the recorded dates; nobody has assessed it yet.", progress.since())
                : new Finding(
                        Rule.ON_TRACK,
                        "All six dimensions are on track and " + progress.percent() + " complete is as expected.",
                        situation.judgedSince());
    }
}
