package scot.tolbooth.inventory.rollout.rag;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.Finding.Rule;

/**
 * Suggests a colour as the council's update of March 2025 defines it: Blue once delivery is complete, Red for what is
 * reported or behind, Amber for what emerges or is not as expected, grey for what has not begun, or else Green.
 */
public record RagRule(RagTolerance tolerance) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    /** What the definitions and the facts ask for in that situation. */
    public Suggestion suggest(Situation situation) {
        List<Finding> complete = complete(situation);
        if (!complete.isEmpty()) {
            return new Suggestion(complete);
        }
        List<Finding> findings = new ArrayList<>(judged(situation));
        findings.addAll(measured(situation.progress()));
        findings.addAll(dated(situation.facts().goLive()));
        findings.addAll(stopped(situation.facts()));
        findings.addAll(evidenceDue(situation.facts().next(), situation.on()));
        return new Suggestion(findings.isEmpty() ? List.of(unremarkable(situation)) : findings);
    }

    private static List<Finding> complete(Situation situation) {
        LocalDate delivered = situation.facts().delivered();
        if (delivered != null) {
            return List.of(
                    new Finding(Rule.DELIVERY_COMPLETE, () -> "Delivery is complete: the site is live.", delivered));
        }
        Progress progress = situation.progress();
        return CompletedStatus.of(progress.percent()) == CompletedStatus.COMPLETED
                ? List.of(new Finding(
                        Rule.DELIVERY_COMPLETE,
                        () -> "Delivery is complete: " + progress.percent() + " is at or above 95 %.",
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
                        () -> words + dimensions.stream().map(Dimension::word).collect(Collectors.joining(", ")) + ".",
                        situation.judgedSince()));
    }

    private List<Finding> measured(Progress progress) {
        BigDecimal behind = progress.percent().behind(progress.expected());
        if (behind.compareTo(tolerance.asExpectedPoints()) <= 0) {
            return List.of();
        }
        boolean red = behind.compareTo(tolerance.behindPoints()) > 0;
        return List.of(new Finding(
                red ? Rule.PERCENT_BEHIND : Rule.PERCENT_NOT_AS_EXPECTED,
                () -> behind(progress, behind, red),
                progress.since()));
    }

    private String behind(Progress progress, BigDecimal points, boolean red) {
        return "%s complete is %s points behind the %s expected, more than the %s allowed for %s."
                .formatted(
                        progress.percent(),
                        PercentComplete.plain(points),
                        progress.expected(),
                        PercentComplete.plain(red ? tolerance.behindPoints() : tolerance.asExpectedPoints()),
                        red ? "Amber" : "Green");
    }

    private List<Finding> dated(Facts.@Nullable GoLive goLive) {
        LocalDate committed = goLive == null ? null : goLive.committed();
        LocalDate forecast = goLive == null ? null : goLive.forecast();
        if (goLive == null || forecast == null || committed == null || !forecast.isAfter(committed)) {
            return List.of();
        }
        boolean red = ChronoUnit.DAYS.between(committed, forecast) > tolerance.lateDays();
        return List.of(new Finding(
                red ? Rule.FORECAST_BEYOND_TOLERANCE : Rule.FORECAST_LATER,
                () -> late(committed, forecast, red),
                goLive.forecastSince()));
    }

    private String late(LocalDate committed, LocalDate forecast, boolean red) {
        long days = ChronoUnit.DAYS.between(committed, forecast);
        return "Go-live is forecast for %s, %d %s after the planned %s%s."
                .formatted(
                        DATE.format(forecast),
                        days,
                        days == 1 ? "day" : "days",
                        DATE.format(committed),
                        red ? ": more than the " + tolerance.lateDays() + " days of tolerance" : "");
    }

    private static List<Finding> stopped(Facts facts) {
        return Stream.concat(
                        facts.breaches().stream()
                                .map(breach -> new Finding(Rule.GATE_BREACHED, breach::sentence, breach.since())),
                        facts.blockers().stream()
                                .filter(blocker -> !blocker.hasOwner())
                                .map(blocker -> new Finding(
                                        Rule.BLOCKER_WITHOUT_OWNER,
                                        () -> "Nobody owns this blocker: " + blocker.sentence(),
                                        blocker.since())))
                .toList();
    }

    private List<Finding> evidenceDue(Facts.@Nullable Next next, LocalDate on) {
        LocalDate due = next == null ? null : next.due();
        if (next == null || due == null || next.missing().isEmpty()) {
            return List.of();
        }
        LocalDate dueSoonFrom = due.minusDays(tolerance.evidenceDueDays());
        return on.isBefore(dueSoonFrom)
                ? List.of()
                : List.of(new Finding(Rule.EVIDENCE_DUE, () -> missing(next, due), dueSoonFrom));
    }

    private static String missing(Facts.Next next, LocalDate due) {
        return "%s is due on %s and its gate still misses: %s."
                .formatted(next.milestone().label(), DATE.format(due), String.join("; ", next.missing()));
    }

    private static Finding unremarkable(Situation situation) {
        Progress progress = situation.progress();
        if (progress.percent().isNothing()) {
            return new Finding(
                    Rule.NOT_STARTED,
                    () -> progress.expected().isNothing()
                            ? "Not yet due to start: nothing is complete and nothing was expected to be."
                            : "Not commenced; " + progress.expected() + " was expected, which is within the tolerance.",
                    progress.since());
        }
        return situation.judgements() == null
                ? new Finding(
                        Rule.ON_TRACK,
                        () -> "On track by the recorded dates; nobody has assessed it yet.",
                        progress.since())
                : new Finding(
                        Rule.ON_TRACK,
                        () -> "All six dimensions are on track and " + progress.percent() + " complete is as expected.",
                        situation.judgedSince());
    }
}
