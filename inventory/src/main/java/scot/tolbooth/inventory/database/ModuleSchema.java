package scot.tolbooth.inventory.database;

/**
 * The database schema of one module, migrated from {@code classpath:db/migration/<name>} before anyone may connect.
 * Each module declares one as a bean.
 */
public record ModuleSchema(String name) {

    public ModuleSchema {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("a schema is named by small letters, not " + name);
        }
    }

    String location() {
        return "classpath:db/migration/" + name;
    }
}
