package scot.tolbooth.portal.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The fields of a body or the parameters of a query, read one by one. What is wrong is collected, and answered all at
 * once by {@link #build}. Null and empty text mean absent.
 */
public final class Fields {

    private final Map<String, JsonNode> values;
    private final Columns columns;
    private final boolean query;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> withheld = new LinkedHashSet<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private Fields(Map<String, JsonNode> values, Columns columns, boolean query) {
        this.values = values;
        this.columns = columns;
        this.query = query;
    }

    /** Those of a body. */
    public static Fields of(ObjectNode body) {
        return of(body, Columns.NONE);
    }

    /** Those of a body that follow the rules of a CSV file's columns. */
    public static Fields of(ObjectNode body, Columns columns) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        body.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return new Fields(values, columns, false);
    }

    /** Those of a query; parameters that nobody reads are passed over. */
    static Fields of(Map<String, String[]> parameters) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> values.put(name, StringNode.valueOf(String.join(",", texts))));
        return new Fields(values, Columns.NONE, true);
    }

    /** Names fields whose values are secret or personal: problems do not repeat them. */
    public Fields withhold(String... names) {
        withheld.addAll(Arrays.asList(names));
        return this;
    }

    /** Names fields that answers carry and requests may repeat, to no effect. */
    public Fields ignore(String... names) {
        known.addAll(Arrays.asList(names));
        return this;
    }

    public boolean has(String name) {
        known.add(name);
        JsonNode value = values.get(name);
        return value != null
                && !value.isNull()
                && !(value.isString() && value.asString().isBlank());
    }

    public <T> Field<@Nullable T> optional(String name, Kind<T> kind) {
        T value = has(name) ? read(name, kind) : null;
        return () -> value;
    }

    public <T> Field<T> required(String name, Kind<T> kind) {
        if (!has(name)) {
            problem(name, "must not be empty");
        }
        Field<@Nullable T> field = optional(name, kind);
        return () -> Objects.requireNonNull(field.value(), name);
    }

    public <T> Field<T> optional(String name, Kind<T> kind, T otherwise) {
        Field<@Nullable T> field = optional(name, kind);
        return () -> {
            T value = field.value();
            return value == null ? otherwise : value;
        };
    }

    /** A list, each of whose values is of that kind; empty where it is absent. */
    public <T> Field<List<T>> list(String name, Kind<T> kind) {
        List<T> items = has(name) ? readList(name, values.get(name), kind) : List.of();
        return () -> items;
    }

    /** A list of objects with fields of their own, which problems name like {@code items[0].name}; empty where absent. */
    public <T> Field<List<T>> objects(String name, Function<Fields, Field<T>> reader) {
        JsonNode array = has(name) ? values.get(name) : null;
        if (array != null && !array.isArray()) {
            problem(name, "must be a JSON array of objects");
        }
        List<T> items = new ArrayList<>();
        for (int index = 0; array != null && index < array.size(); index++) {
            Optional.ofNullable(object(name + "[" + index + "]", array.get(index), reader))
                    .ifPresent(items::add);
        }
        return () -> List.copyOf(items);
    }

    /** Reads by the rule of the column of the same name. */
    public <T> Field<@Nullable T> optional(String name, Class<T> type) {
        return optional(name, columns.kind(name, type));
    }

    /** Reads by the rule of the column of the same name. */
    public <T> Field<T> required(String name, Class<T> type) {
        return required(name, columns.kind(name, type));
    }

    /** Reads by the rule of the column of the same name. */
    public <T> Field<T> optional(String name, Class<T> type, T otherwise) {
        return optional(name, columns.kind(name, type), otherwise);
    }

    /** Records that something is wrong with a field. */
    public void problem(String name, String message) {
        JsonNode value = isWithheld(name) ? null : values.get(name);
        problems.add(new FieldProblem(name, value == null || value.isContainer() ? null : value, message));
    }

    /** Whether nothing was found wrong with this field. */
    public boolean isRight(String name) {
        return problems.stream().noneMatch(problem -> problem.field().equals(name));
    }

    /** Makes the thing that the fields describe, or answers with every problem found. */
    public <R> R build(Supplier<R> maker) {
        if (!query) {
            values.keySet().stream().filter(name -> !known.contains(name)).forEach(this::unknown);
        }
        refuseProblems();
        try {
            return maker.get();
        } catch (IllegalArgumentException broken) {
            broken(broken);
            refuseProblems();
            throw broken;
        }
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw Problems.invalid(query ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
    }

    private <T> @Nullable T read(String name, Kind<T> kind) {
        JsonNode value = values.get(name);
        try {
            return value == null ? null : query ? kind.parse(value.asString()) : kind.read(value);
        } catch (IllegalArgumentException broken) {
            problem(name, Optional.ofNullable(broken.getMessage()).orElse("is not valid"));
            return null;
        }
    }

    private <T> List<T> readList(String name, @Nullable JsonNode array, Kind<T> kind) {
        try {
            if (array == null || !array.isArray()) {
                throw new IllegalArgumentException("must be a JSON array");
            }
            List<T> items = new ArrayList<>();
            array.values().forEach(item -> items.add(kind.read(item)));
            return List.copyOf(items);
        } catch (IllegalArgumentException broken) {
            problem(name, Optional.ofNullable(broken.getMessage()).orElse("is not valid"));
            return List.of();
        }
    }

    private <T> @Nullable T object(String name, JsonNode item, Function<Fields, Field<T>> reader) {
        if (!(item instanceof ObjectNode object)) {
            problems.add(new FieldProblem(name, null, "must be a JSON object"));
            return null;
        }
        Fields fields = of(object);
        T made = fields.make(reader.apply(fields));
        fields.problems.forEach(problem ->
                problems.add(new FieldProblem(name + "." + problem.field(), problem.value(), problem.message())));
        return made;
    }

    private <T> @Nullable T make(Field<T> field) {
        values.keySet().stream().filter(name -> !known.contains(name)).forEach(this::unknown);
        try {
            return problems.isEmpty() ? field.value() : null;
        } catch (IllegalArgumentException broken) {
            broken(broken);
            return null;
        }
    }

    /** A rule over several fields names one of them first, such as "port must be …". */
    private void broken(IllegalArgumentException broken) {
        String rule = Optional.ofNullable(broken.getMessage()).orElse("is not valid");
        String first = rule.split(" ", 2)[0];
        if (known.contains(first)) {
            problem(first, rule.substring(first.length()).strip());
        } else {
            problem("", rule);
        }
    }

    private void unknown(String name) {
        // Its value may be a secret under a misspelt name.
        problems.add(new FieldProblem(name, null, "is not a field here; known are " + String.join(", ", known)));
    }

    private boolean isWithheld(String name) {
        return withheld.contains(name) || columns.isSecret(name);
    }
}
