package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.FieldName;
import scot.tolbooth.inventory.customfield.FieldType;
import scot.tolbooth.inventory.customfield.SiteFields;

/**
 * What a site has in its custom fields, as JSON.
 *
 * @param values by name: numbers and yes-no as such, all else as text; what no longer fits its rule as text
 */
@Schema(name = "CustomFields")
record SiteFieldsJson(
        String site,
        Map<String, Object> values,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static SiteFieldsJson of(SiteFields fields, List<FieldDefinition> definitions) {
        Map<FieldName, FieldType> types = definitions.stream()
                .collect(Collectors.toMap(
                        FieldDefinition::name, definition -> definition.rule().type()));
        Map<String, Object> values = new LinkedHashMap<>();
        fields.values().forEach((name, text) -> values.put(name.value(), typed(text, types.get(name))));
        return new SiteFieldsJson(fields.site().value(), values, fields.version());
    }

    private static Object typed(String text, @Nullable FieldType type) {
        if (type != null && type.isNumber() && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(text);
        }
        return type == FieldType.YES_NO && text.matches("yes|no") ? (Object) text.equals("yes") : text;
    }
}
