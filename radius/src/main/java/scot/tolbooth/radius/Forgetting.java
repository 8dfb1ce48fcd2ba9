package scot.tolbooth.radius;

/**
 * Keeps apart what is written of people and their being forgotten: writers share a lock, whoever forgets has it alone, each
 * until the end of the transaction. What a writer then looks up and writes in further statements cannot name anybody who
 * is forgotten meanwhile. A foreign key would see to it too, but asks and locks for each row.
 */
public final class Forgetting {

    private static final String LOCK = "(hashtextextended('radius.registrant', 0))";

    /** What a writer takes from before any other statement of its transaction. */
    public static final String SHARED = "pg_advisory_xact_lock_shared" + LOCK;

    /** The same of whoever forgets. */
    public static final String ALONE = "pg_advisory_xact_lock" + LOCK;

    private Forgetting() {}
}
