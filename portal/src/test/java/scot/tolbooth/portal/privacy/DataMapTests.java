package scot.tolbooth.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mock.env.MockEnvironment;
import scot.tolbooth.inventory.database.ScratchDatabase;

class DataMapTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "collector", "radius", "portal");

    private final MockEnvironment settings = new MockEnvironment();
    private final JdbcDataMap map = new JdbcDataMap(DATABASE.jdbc(), settings);

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    /** Whoever adds a table says what is personal in it, or that nothing is. */
    @Test
    void everyTableSaysWhatOfItIsPersonalOrThatNothingIs() {
        List<String> silent = DATABASE.jdbc()
                .sql("""
                        SELECT n.nspname || '.' || c.relname
                          FROM pg_class c
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE n.nspname IN ('inventory', 'collector', 'radius', 'portal')
                           AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                           AND c.relname NOT LIKE 'flyway%'
                           AND coalesce(obj_description(c.oid, 'pg_class'), '') <> 'not personal'
                           AND NOT EXISTS (SELECT
                                             FROM pg_description d
                                            WHERE d.objoid = c.oid AND d.classoid = 'pg_class'::regclass
                                              AND d.objsubid > 0 AND d.description LIKE 'personal: %')
                         ORDER BY 1
                        """)
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(silent).isEmpty();
    }

    @Test
    void sessionsAreKeptAsLongAsTheirSettingSays() {
        assertThat(of("radius.session").get(0).kept()).startsWith("90 days after the session began");

        settings.setProperty("tolbooth.radius.retention.sessions", "30d");

        assertThat(of("radius.session").get(0).kept()).startsWith("30 days after the session began");
    }

    @Test
    void columnsOfOneReasonStandTogether() {
        assertThat(of("inventory.contact"))
                .containsExactly(new KeptData(
                        "inventory.contact",
                        List.of("name", "phone", "email"),
                        "contacts at sites",
                        "whom to call about a site",
                        "until somebody removes them; valid_until is shown"));
    }

    /** Or the page would say what holds nowhere. */
    @Test
    void defaultsInCommentsAreThoseOfTheSettings() {
        List<String> settings = DATABASE.jdbc()
                .sql("""
                        SELECT DISTINCT (regexp_matches(description, '\\{([^}]+)}', 'g'))[1]
                          FROM pg_description
                         WHERE description LIKE 'personal: %'
                         ORDER BY 1
                        """)
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(settings)
                .isNotEmpty()
                .isSubsetOf(defaults(
                        "scot.tolbooth.radius.registrant.RetentionSettings",
                        "scot.tolbooth.radius.authentication.OutcomeSettings",
                        "scot.tolbooth.portal.message.MessageSettings",
                        "scot.tolbooth.portal.complaint.ComplaintSettings"));
    }

    private static List<String> defaults(String... records) {
        return Stream.of(records)
                .map(DataMapTests::load)
                .flatMap(type -> Stream.of(type.getDeclaredConstructors()[0].getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(DefaultValue.class))
                        .map(parameter -> type.getAnnotation(ConfigurationProperties.class)
                                        .value() + "."
                                + parameter.getName() + ":"
                                + String.join(
                                        "",
                                        parameter
                                                .getAnnotation(DefaultValue.class)
                                                .value())))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private List<KeptData> of(String table) {
        return map.kept().stream().filter(one -> one.table().equals(table)).toList();
    }
}
