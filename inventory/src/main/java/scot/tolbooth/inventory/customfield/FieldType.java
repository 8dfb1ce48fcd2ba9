package scot.tolbooth.inventory.customfield;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What may stand in a custom field. */
public enum FieldType {
    TEXT("Text"),
    WHOLE_NUMBER("Whole number"),
    DECIMAL("Decimal number"),
    DATE("Date"),
    YES_NO("Yes or no"),
    CHOICE("Choice of options"),
    URL("Web address");

    private final String label;

    FieldType(String label) {
        this.label = label;
    }

    /** Reads the word used in the API and the database, such as {@code whole-number}. */
    public static FieldType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(FieldType::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }

    /** Whether it is a number, which may have bounds. */
    public boolean isNumber() {
        return this == WHOLE_NUMBER || this == DECIMAL;
    }
}
