package scot.tolbooth.inventory.customfield;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Definitions in {@code inventory.custom_field}, and what sites have in {@code inventory.custom_value}. */
final class JdbcCustomFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String DEFINITIONS = """
            SELECT name, label, type, options, longest, least, most, required, retired, version
              FROM inventory.custom_field
             ORDER BY lower(label), name
            """;

    private static final String BY_NAME = """
            SELECT name, label, type, options, longest, least, most, required, retired, version
              FROM inventory.custom_field
             WHERE name = :name
            """;

    private static final String BY_NAME_FOR_UPDATE = BY_NAME + " FOR UPDATE";

    private static final String PUT = """
            INSERT INTO inventory.custom_field (name, label, type, options, longest, least, most, required, retired,
                                                version)
            VALUES (:name, :label, :type, :options, :longest, :least, :most, :required, :retired, :version)
            ON CONFLICT (name) DO UPDATE
               SET label = :label, type = :type, options = :options, longest = :longest, least = :least, most = :most,
                   required = :required, retired = :retired, version = :version
            """;

    private static final String OF_SITE = """
            SELECT site, texts, version
              FROM inventory.custom_value
             WHERE site = :site
            """;

    private static final String OF_SITE_FOR_UPDATE = OF_SITE + " FOR UPDATE";

    private static final String START_ROW = """
            INSERT INTO inventory.custom_value (site, texts, version)
            VALUES (:site, '{}', 0)
            ON CONFLICT (site) DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE inventory.custom_value
               SET texts = :texts::jsonb, version = :version
             WHERE site = :site
            """;

    private final JdbcClient jdbc;

    JdbcCustomFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FieldDefinition> definitions() {
        return jdbc.sql(DEFINITIONS).query(JdbcCustomFields::definition).list();
    }

    Optional<FieldDefinition> find(FieldName name) {
        return jdbc.sql(BY_NAME)
                .param("name", name.value())
                .query(JdbcCustomFields::definition)
                .optional();
    }

    Optional<FieldDefinition> findForUpdate(FieldName name) {
        return jdbc.sql(BY_NAME_FOR_UPDATE)
                .param("name", name.value())
                .query(JdbcCustomFields::definition)
                .optional();
    }

    void put(FieldDefinition definition) {
        FieldRule rule = definition.rule();
        jdbc.sql(PUT)
                .param("name", definition.name().value())
                .param("label", definition.label())
                .param("type", rule.type().word())
                .param("options", rule.options().toArray(String[]::new))
                .param("longest", rule.longest())
                .param("least", rule.least())
                .param("most", rule.most())
                .param("required", definition.required())
                .param("retired", definition.retired())
                .param("version", definition.version())
                .update();
    }

    Optional<SiteFields> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcCustomFields::fields)
                .optional();
    }

    /** Makes sure that there is a row to lock. */
    void startRow(SiteCode site) {
        jdbc.sql(START_ROW).param("site", site.value()).update();
    }

    SiteFields ofForUpdate(SiteCode site) {
        return jdbc.sql(OF_SITE_FOR_UPDATE)
                .param("site", site.value())
                .query(JdbcCustomFields::fields)
                .single();
    }

    void update(SiteFields fields) {
        Map<String, String> texts = new TreeMap<>();
        fields.values().forEach((name, text) -> texts.put(name.value(), text));
        jdbc.sql(UPDATE)
                .param("site", fields.site().value())
                .param("texts", JSON.writeValueAsString(texts))
                .param("version", fields.version())
                .update();
    }

    private static FieldDefinition definition(ResultSet row, int number) throws SQLException {
        FieldRule rule = new FieldRule(
                FieldType.of(row.getString("type")),
                Arrays.asList((String[]) row.getArray("options").getArray()),
                row.getObject("longest", Integer.class),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"));
        return new FieldDefinition(
                new FieldName(row.getString("name")),
                row.getString("label"),
                rule,
                row.getBoolean("required"),
                row.getBoolean("retired"),
                row.getLong("version"));
    }

    private static SiteFields fields(ResultSet row, int number) throws SQLException {
        Map<FieldName, String> values = new TreeMap<>();
        JSON.readValue(row.getString("texts"), TEXTS).forEach((name, text) -> values.put(new FieldName(name), text));
        return new SiteFields(new SiteCode(row.getString("site")), values, row.getLong("version"));
    }
}
