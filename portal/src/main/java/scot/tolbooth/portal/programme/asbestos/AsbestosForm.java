package scot.tolbooth.portal.programme.asbestos;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;

/**
 * A form by which something about asbestos is recorded.
 *
 * @param before what stands in it when it is shown first
 * @param reader reads what was typed, and gives back how that is recorded once nothing is wrong with it
 */
public record AsbestosForm(
        String title,
        @Nullable String introduction,
        List<Input> inputs,
        Typed before,
        Function<Typed, Consumer<Change>> reader) {

    public AsbestosForm {
        inputs = List.copyOf(inputs);
    }

    boolean has(String id) {
        return inputs.stream().anyMatch(input -> input.id().equals(id));
    }
}
