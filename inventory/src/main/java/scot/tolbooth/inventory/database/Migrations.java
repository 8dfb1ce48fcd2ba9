package scot.tolbooth.inventory.database;

import java.util.Collection;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date; each has its own Flyway history. */
final class Migrations {

    private Migrations() {}

    static void run(DataSource dataSource, Collection<ModuleSchema> schemas) {
        schemas.stream().sorted(Comparator.comparing(Migrations::order)).forEach(schema -> migrate(dataSource, schema));
    }

    /** Inventory first: the others may refer to what it has. */
    private static String order(ModuleSchema schema) {
        return schema.name().equals("inventory") ? "" : schema.name();
    }

    private static void migrate(DataSource dataSource, ModuleSchema schema) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema.name())
                .defaultSchema(schema.name())
                .locations(schema.location())
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
