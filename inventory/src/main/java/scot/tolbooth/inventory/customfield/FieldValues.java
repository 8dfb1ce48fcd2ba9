package scot.tolbooth.inventory.customfield;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts given values in place of stored ones by the rules of their fields. */
final class FieldValues {

    private final Map<String, FieldDefinition> asked = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    FieldValues(List<FieldDefinition> definitions) {
        definitions.stream()
                .filter(definition -> !definition.retired())
                .forEach(definition -> asked.put(definition.name().value(), definition));
    }

    /**
     * What is stored afterwards. Fields that are not given stay, even where their rule has changed since; a blank value
     * takes the field's value away.
     *
     * @throws InvalidFieldsException with every rule that is broken
     */
    Map<FieldName, String> put(Map<FieldName, String> stored, Map<String, String> given) {
        Map<FieldName, String> after = new TreeMap<>(stored);
        given.forEach((name, text) -> put(after, name, text));
        if (!problems.isEmpty()) {
            throw new InvalidFieldsException(problems);
        }
        return after;
    }

    private void put(Map<FieldName, String> after, String name, String text) {
        FieldDefinition definition = asked.get(name);
        if (definition == null) {
            problems.put(name, "must be a custom field of sites; there are " + String.join(", ", asked.keySet()));
        } else if (!text.isBlank()) {
            set(after, definition, text);
        } else if (definition.required()) {
            problems.put(name, "must not be empty");
        } else {
            after.remove(definition.name());
        }
    }

    private void set(Map<FieldName, String> after, FieldDefinition definition, String text) {
        boolean untouched = text.strip().equals(after.get(definition.name()));
        try {
            after.put(definition.name(), definition.rule().canonical(text));
        } catch (IllegalArgumentException broken) {
            // Stored under an earlier rule and sent back as it was: no reason to refuse the rest.
            if (!untouched) {
                problems.put(definition.name().value(), String.valueOf(broken.getMessage()));
            }
        }
    }
}
