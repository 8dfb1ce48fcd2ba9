package scot.tolbooth.portal.api.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.policy.PolicyTrial;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Settled;
import scot.tolbooth.radius.policy.Term;

/** What a request would get, and why. */
@Schema(name = "PolicyTrial")
record PolicyTrialJson(
        String sentence,

        @JsonProperty("cut_short_by_closing") boolean cutShortByClosing,

        @Schema(description = "By the end of a card, or of the minutes to read an e-mailed code (group grace)")
        @JsonProperty("cut_short_by_own_end")
        boolean cutShortByOwnEnd,

        @Schema(description = "Besides a Class that tells whose session it is")
        List<AttributeJson> attributes,

        @Schema(description = "Terms that a NAS of this vendor has no attribute for")
        List<String> untold,

        @Schema(description = "In the order in which they are asked")
        List<JudgementJson> rules) {

    /** One attribute and the rule that it comes from. */
    @Schema(name = "PolicyAttribute")
    record AttributeJson(
            String name, String value, @Nullable String rule) {}

    /** One rule, and why it did not hold. */
    @Schema(name = "PolicyJudgement")
    record JudgementJson(
            String name, boolean held, @Nullable String why, String sentence) {}

    static PolicyTrialJson of(PolicyTrial trial) {
        return new PolicyTrialJson(
                trial.sentence(),
                trial.isCutShort(),
                trial.isCutShortByOwnEnd(),
                trial.attributes().stream()
                        .map(one -> {
                            RuleName source = trial.source(one);
                            return new AttributeJson(one.name(), one.value(), source == null ? null : source.value());
                        })
                        .toList(),
                trial.untold().stream().map(Term::word).toList(),
                trial.settled().judgements().stream()
                        .map(PolicyTrialJson::judgement)
                        .toList());
    }

    private static JudgementJson judgement(Settled.Judgement one) {
        return new JudgementJson(
                one.rule().name().value(),
                one.held(),
                one.mismatch() == null ? null : one.mismatch().meaning(),
                one.rule().sentence());
    }
}
