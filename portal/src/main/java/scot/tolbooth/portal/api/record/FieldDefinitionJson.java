package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.FieldName;
import scot.tolbooth.inventory.customfield.FieldRule;
import scot.tolbooth.inventory.customfield.FieldType;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;

/** The definition of a custom field as JSON. */
@Schema(name = "CustomFieldDefinition")
record FieldDefinitionJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "cable_route")
        String name,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "Cable route")
        String label,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "text, whole-number, decimal, date, yes-no, choice or url")
        String type,

        @Schema(description = "Of a choice") List<String> options,

        @Schema(description = "Characters of a text") @Nullable Integer longest,

        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean required,

        @Schema(description = "No longer asked for; what sites have stays")
        boolean retired,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static FieldDefinitionJson of(FieldDefinition definition) {
        FieldRule rule = definition.rule();
        return new FieldDefinitionJson(
                definition.name().value(),
                definition.label(),
                rule.type().word(),
                rule.options(),
                rule.longest(),
                rule.least(),
                rule.most(),
                definition.required(),
                definition.retired(),
                definition.version());
    }

    static FieldDefinition read(Fields fields, @Nullable String key, long version) {
        Field<FieldName> name = Keys.field(fields, "name", key, FieldName::new);
        Field<String> label = fields.required("label", Kind.text(80));
        Field<FieldType> type = fields.required("type", Kind.word(FieldType::of));
        Field<List<String>> options = fields.list("options", Kind.text(100));
        Field<@Nullable Integer> longest = fields.optional("longest", Kind.wholeNumber(1, 2000));
        Field<@Nullable BigDecimal> least = fields.optional("least", Kind.exact());
        Field<@Nullable BigDecimal> most = fields.optional("most", Kind.exact());
        Field<Boolean> required = fields.optional("required", Kind.flag(), false);
        Field<Boolean> retired = fields.optional("retired", Kind.flag(), false);
        return fields.ignore("version")
                .build(() -> new FieldDefinition(
                        name.value(),
                        label.value(),
                        new FieldRule(type.value(), options.value(), longest.value(), least.value(), most.value()),
                        required.value(),
                        retired.value(),
                        version));
    }
}
