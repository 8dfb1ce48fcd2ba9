package scot.tolbooth.portal.programme.record;

import static scot.tolbooth.portal.programme.record.RecordPages.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.FieldName;
import scot.tolbooth.inventory.customfield.FieldRule;
import scot.tolbooth.inventory.customfield.FieldType;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/** The definition of a custom field as somebody typed it; options stand on lines of their own. */
public record DefinitionForm(
        String name,
        String label,
        String type,
        String options,
        String longest,
        String least,
        String most,
        Boolean required,
        Boolean retired,
        Long version) {

    public DefinitionForm(
            @Nullable String name,
            @Nullable String label,
            @Nullable String type,
            @Nullable String options,
            @Nullable String longest,
            @Nullable String least,
            @Nullable String most,
            @Nullable Boolean required,
            @Nullable Boolean retired,
            @Nullable Long version) {
        this.name = text(name);
        this.label = text(label);
        this.type = text(type);
        this.options = text(options);
        this.longest = text(longest);
        this.least = text(least);
        this.most = text(most);
        this.required = Boolean.TRUE.equals(required);
        this.retired = Boolean.TRUE.equals(retired);
        this.version = version == null ? 0L : version;
    }

    static DefinitionForm empty() {
        return new DefinitionForm("", "", "text", "", "", "", "", false, false, 0L);
    }

    static DefinitionForm of(FieldDefinition definition) {
        FieldRule rule = definition.rule();
        return new DefinitionForm(
                definition.name().value(),
                definition.label(),
                rule.type().word(),
                rule.options().stream().collect(Collectors.joining("\n")),
                text(rule.longest()),
                rule.least() == null ? "" : rule.least().toPlainString(),
                rule.most() == null ? "" : rule.most().toPlainString(),
                definition.required(),
                definition.retired(),
                definition.version());
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable FieldDefinition read(FormProblems problems) {
        FieldName readName = problems.required("name", name, FieldName::new);
        FieldType readType = problems.required("type", type, FieldType::of);
        Integer readLongest = problems.optional("longest", longest, CsvColumn.wholeNumber(1, 2000));
        BigDecimal readLeast = problems.optional("least", least, DefinitionForm::number);
        BigDecimal readMost = problems.optional("most", most, DefinitionForm::number);
        if (readName == null || readType == null || !problems.isEmpty()) {
            return null;
        }
        try {
            List<String> lines = options.lines().filter(line -> !line.isBlank()).toList();
            FieldRule rule = new FieldRule(readType, lines, readLongest, readLeast, readMost);
            return new FieldDefinition(Objects.requireNonNull(readName), label, rule, required, retired, version);
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
            return null;
        }
    }

    private static BigDecimal number(String text) {
        CsvColumn.number(text);
        return new BigDecimal(text);
    }
}
