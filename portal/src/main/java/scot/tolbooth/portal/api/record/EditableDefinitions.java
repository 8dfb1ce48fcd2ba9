package scot.tolbooth.portal.api.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.customfield.CustomFields;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.FieldName;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;

/** What editing needs to know of the definitions of custom fields. */
record EditableDefinitions(CustomFields fields) implements Editable<FieldDefinition, FieldDefinitionJson> {

    @Override
    public String noun() {
        return "custom field";
    }

    @Override
    public String address() {
        return "/api/v1/custom-fields";
    }

    @Override
    public String key(FieldDefinition definition) {
        return definition.name().value();
    }

    @Override
    public long version(FieldDefinition definition) {
        return definition.version();
    }

    @Override
    public FieldDefinitionJson shown(FieldDefinition definition) {
        return FieldDefinitionJson.of(definition);
    }

    @Override
    public Optional<FieldDefinition> find(String key) {
        return Keys.read(key, FieldName::new).flatMap(fields::find);
    }

    @Override
    public FieldDefinition read(Fields body, @Nullable String key, @Nullable FieldDefinition before) {
        return FieldDefinitionJson.read(body, key, before == null ? 0 : before.version());
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public SaveOutcome save(FieldDefinition definition, Change change) {
        return fields.define(definition, change);
    }

    @Override
    public SaveOutcome replace(FieldDefinition definition, Change change) {
        return fields.define(definition, change);
    }

    @Override
    public boolean remove(FieldDefinition definition, Change change) {
        throw Problems.conflict("Sites may have values of it: retire it with PATCH {\"retired\": true}");
    }
}
