package scot.tolbooth.inventory.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value that changed.
 *
 * @param before absent where there was none
 * @param after absent where there is none any more
 */
public record ValueChange(
        String name, @Nullable Object before, @Nullable Object after) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    /** The values of a JSON object as the audit keeps it; none where there is no object. */
    public static Map<String, @Nullable Object> values(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, OBJECT);
    }

    /** Values as they come back from where the audit keeps them. */
    static Map<String, Object> kept(Map<String, ?> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values(JSON.writeValueAsString(values)).forEach((name, value) -> {
            if (value != null) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** Whether both are the same; a whole number is the same as that number with decimals. */
    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number left && other instanceof Number right)
                ? Double.compare(left.doubleValue(), right.doubleValue()) == 0
                : Objects.equals(one, other);
    }

    /** What differs between two sets of values: those from before in their order, then new ones. */
    public static List<ValueChange> between(
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!isSame(before.get(name), after.get(name))) {
                changes.add(new ValueChange(name, before.get(name), after.get(name)));
            }
        }
        return List.copyOf(changes);
    }
}
