package scot.tolbooth.portal.programme.asbestos;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param id also the word by which rules name it
 * @param type {@code text}, {@code date}, {@code number}, {@code area}, {@code select}, {@code checks} or
 *     {@code hidden}
 * @param options what can be chosen, where something can
 */
public record Input(
        String id, String label, String type, @Nullable String hint, List<Choice> options) {

    /** Something that can be chosen. */
    public record Choice(String word, String label) {}

    static final List<Choice> YES_OR_NO = List.of(new Choice("yes", "Yes"), new Choice("no", "No"));

    static Input text(String id, String label, @Nullable String hint) {
        return new Input(id, label, "text", hint, List.of());
    }

    static Input area(String id, String label, @Nullable String hint) {
        return new Input(id, label, "area", hint, List.of());
    }

    static Input date(String id, String label, @Nullable String hint) {
        return new Input(id, label, "date", hint, List.of());
    }

    static Input select(String id, String label, @Nullable String hint, Stream<Choice> options) {
        return new Input(id, label, "select", hint, options.toList());
    }

    static Input checks(String id, String label, @Nullable String hint, Stream<Choice> options) {
        return new Input(id, label, "checks", hint, options.toList());
    }

    static Input version() {
        return new Input("version", "Version", "hidden", null, List.of());
    }
}
