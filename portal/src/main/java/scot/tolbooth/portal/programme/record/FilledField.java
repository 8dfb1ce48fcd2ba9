package scot.tolbooth.portal.programme.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.FieldRule;
import scot.tolbooth.inventory.customfield.FieldType;

/**
 * A custom field of a site as its form shows it.
 *
 * @param text what stands in it
 * @param misfit the rule that what is stored no longer keeps; absent where it does
 */
public record FilledField(
        FieldDefinition definition, String text, @Nullable String misfit) {

    static FilledField of(FieldDefinition definition, String text) {
        return new FilledField(definition, text, misfit(definition, text));
    }

    public String id() {
        return definition.name().value();
    }

    /** The options that a field offers; what is stored is among them even where it no longer keeps the rule. */
    public List<String> options() {
        List<String> options = new ArrayList<>(
                definition.rule().type() == FieldType.YES_NO
                        ? List.of("yes", "no")
                        : definition.rule().options());
        if (!options.isEmpty() && !text.isEmpty() && !options.contains(text)) {
            options.add(text);
        }
        return options;
    }

    /** The rule in words, beside the field. */
    public @Nullable String hint() {
        FieldRule rule = definition.rule();
        String words = switch (rule.type()) {
            case TEXT -> rule.longest() == null ? "" : "At most " + rule.longest() + " characters. ";
            case WHOLE_NUMBER, DECIMAL -> bounds(rule);
            case DATE -> "Such as 2026-11-30. ";
            case URL -> "Such as https://example.org/plan. ";
            case YES_NO, CHOICE -> "";
        };
        String whole = words
                + (definition.required() ? "Required. " : "")
                + (misfit == null ? "" : "What is stored " + misfit + " now. ");
        return whole.isEmpty() ? null : whole.strip();
    }

    private static String bounds(FieldRule rule) {
        String least = rule.least() == null ? "" : "at least " + rule.least().toPlainString();
        String most = rule.most() == null ? "" : "at most " + rule.most().toPlainString();
        String both = least + (least.isEmpty() || most.isEmpty() ? "" : ", ") + most;
        return rule.type().label() + (both.isEmpty() ? ". " : ": " + both + ". ");
    }

    private static @Nullable String misfit(FieldDefinition definition, String text) {
        try {
            if (!text.isBlank()) {
                definition.rule().canonical(text);
            }
            return null;
        } catch (IllegalArgumentException broken) {
            return Objects.toString(broken.getMessage(), "is not valid");
        }
    }
}
