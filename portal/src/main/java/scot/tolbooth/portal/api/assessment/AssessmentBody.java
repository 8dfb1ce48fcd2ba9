package scot.tolbooth.portal.api.assessment;

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
import scot.tolbooth.inventory.rollout.rag.Subject;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** Reads an assessment from a body; what is left out is of today, by whoever asks and as far as milestones say. */
final class AssessmentBody {

    private static final int LONGEST_TEXT = 4_000;

    private final Fields fields;

    AssessmentBody(Fields fields) {
        this.fields = fields.ignore("id", "status", "suggested", "because", "since", "shown");
    }

    Assessment read(Subject subject, Suggested suggested) {
        Field<LocalDate> on = fields.optional("assessed_on", Kind.date(), suggested.today());
        Field<String> by = fields.optional("assessed_by", Kind.text(120), suggested.by());
        Map<Dimension, Field<Judgement>> judged = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            judged.put(dimension, fields.required(dimension.word(), Kind.word(Judgement::of)));
        }
        Field<PercentComplete> percent = percent("percent", suggested.progress().percent());
        Field<PercentComplete> expected =
                percent("expected", suggested.progress().expected());
        Field<@Nullable String> narrative = fields.optional("narrative", Kind.text(LONGEST_TEXT));
        Field<@Nullable ColourOverride> override = override();
        return fields.build(() -> new Assessment(
                subject,
                on.value(),
                by.value(),
                judgements(judged),
                percent.value(),
                expected.value(),
                narrative.value(),
                override.value()));
    }

    /** What counts where the body says nothing. */
    record Suggested(LocalDate today, String by, Progress progress) {}

    private Field<PercentComplete> percent(String name, PercentComplete otherwise) {
        return fields.optional(name, Kind.number(PercentComplete::of), otherwise);
    }

    private Field<@Nullable ColourOverride> override() {
        Field<@Nullable RagColour> colour = fields.optional("override_colour", Kind.word(RagColour::of));
        if (!fields.has("override_colour")) {
            fields.ignore("override_reason", "override_expires");
            return () -> null;
        }
        Field<String> reason = fields.required("override_reason", Kind.text(1_000));
        Field<LocalDate> expires = fields.required("override_expires", Kind.date());
        return () -> {
            RagColour chosen = colour.value();
            return chosen == null ? null : new ColourOverride(chosen, reason.value(), expires.value());
        };
    }

    private static Judgements judgements(Map<Dimension, Field<Judgement>> judged) {
        Map<Dimension, Judgement> byDimension = new EnumMap<>(Dimension.class);
        judged.forEach((dimension, judgement) -> byDimension.put(dimension, judgement.value()));
        return new Judgements(byDimension);
    }
}
