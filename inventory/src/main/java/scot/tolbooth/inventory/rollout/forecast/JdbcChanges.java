package scot.tolbooth.inventory.rollout.forecast;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether anything changed since, by the audit trail: every change of a site, milestone or contractor is in it. */
final class JdbcChanges {

    private static final String LATEST = "SELECT coalesce(max(id), 0) FROM inventory.audit_entry";

    private final JdbcClient jdbc;

    JdbcChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long latest() {
        return jdbc.sql(LATEST).query(Long.class).single();
    }
}
