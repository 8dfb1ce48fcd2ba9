package scot.tolbooth.portal.programme.assessment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.Assessment;
import scot.tolbooth.inventory.rollout.rag.ColourOverride;
import scot.tolbooth.inventory.rollout.rag.Dimension;
import scot.tolbooth.inventory.rollout.rag.Judgement;
import scot.tolbooth.inventory.rollout.rag.Judgements;
import scot.tolbooth.inventory.rollout.rag.PercentComplete;
import scot.tolbooth.inventory.rollout.rag.Progress;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.RecordedAssessment;
import scot.tolbooth.inventory.rollout.rag.Subject;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/** An assessment as somebody typed it; the fields are named as in the API. */
public record AssessmentForm(
        @Nullable String scope,
        @Nullable String cost,
        @Nullable String quality,
        @Nullable String resources,
        @Nullable String risk,
        @Nullable String time,
        @Nullable String percent,
        @Nullable String expected,
        @Nullable String narrative,
        @Nullable String override_colour,
        @Nullable String override_reason,
        @Nullable String override_expires) {

    /** As last judged, if ever, and as far as is suggested; nobody's judgement is made for them. */
    static AssessmentForm of(@Nullable RecordedAssessment latest, Progress suggested) {
        Assessment before = latest == null ? null : latest.assessment();
        return new AssessmentForm(
                word(before, Dimension.SCOPE),
                word(before, Dimension.COST),
                word(before, Dimension.QUALITY),
                word(before, Dimension.RESOURCES),
                word(before, Dimension.RISK),
                word(before, Dimension.TIME),
                suggested.percent().number(),
                suggested.expected().number(),
                before == null ? "" : before.narrative(),
                "",
                "",
                "");
    }

    /** What was chosen for a dimension; empty where nothing was. */
    public String chosen(Dimension dimension) {
        return text(
                switch (dimension) {
                    case SCOPE -> scope;
                    case COST -> cost;
                    case QUALITY -> quality;
                    case RESOURCES -> resources;
                    case RISK -> risk;
                    case TIME -> time;
                });
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable Assessment read(Subject subject, LocalDate on, String by, FormProblems problems) {
        Judgements judgements = judgements(problems);
        PercentComplete readPercent = problems.required("percent", text(percent), PercentComplete::of);
        PercentComplete readExpected = problems.required("expected", text(expected), PercentComplete::of);
        ColourOverride override = override(problems);
        if (judgements == null || readPercent == null || readExpected == null || !problems.isEmpty()) {
            return null;
        }
        return problems.attempt(() ->
                new Assessment(subject, on, by, judgements, readPercent, readExpected, text(narrative), override));
    }

    private @Nullable Judgements judgements(FormProblems problems) {
        Map<Dimension, Judgement> judged = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String chosen = chosen(dimension);
            Judgement judgement = chosen.isEmpty() ? null : problems.required(dimension.word(), chosen, Judgement::of);
            if (judgement == null) {
                problems.add(dimension.word(), "must be judged");
            } else {
                judged.put(dimension, judgement);
            }
        }
        return problems.isEmpty() ? new Judgements(judged) : null;
    }

    private @Nullable ColourOverride override(FormProblems problems) {
        if (text(override_colour).isEmpty()) {
            if (!text(override_reason).isEmpty() || !text(override_expires).isEmpty()) {
                problems.add("override_colour", "must be chosen with a reason and an expiry date");
            }
            return null;
        }
        RagColour colour = problems.required("override_colour", text(override_colour), RagColour::of);
        LocalDate expires = problems.required("override_expires", text(override_expires), CsvColumn::date);
        return colour == null || expires == null
                ? null
                : problems.attempt(() -> new ColourOverride(colour, text(override_reason), expires));
    }

    private static String word(@Nullable Assessment before, Dimension dimension) {
        return before == null ? "" : before.judgements().of(dimension).word();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
