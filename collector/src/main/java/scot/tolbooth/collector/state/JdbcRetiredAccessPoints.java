package scot.tolbooth.collector.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** Retired access points in {@code collector.retired_access_point}. */
final class JdbcRetiredAccessPoints {

    private static final String RETIRED = """
            SELECT id, controller, identity, name, site, last_seen, clients, retired, retired_by, why, returned,
                   restored_by
              FROM collector.retired_access_point
             WHERE returned IS NULL
             ORDER BY site, name, id
            """;

    private static final String LATEST = """
            SELECT id, controller, identity, name, site, last_seen, clients, retired, retired_by, why, returned,
                   restored_by
              FROM collector.retired_access_point
             WHERE returned IS NULL OR returned > :since
             ORDER BY site, name, id
            """;

    private static final String BY_ID = """
            SELECT id, controller, identity, name, site, last_seen, clients, retired, retired_by, why, returned,
                   restored_by
              FROM collector.retired_access_point
             WHERE id = :id
            """;

    private static final String INSERT = """
            INSERT INTO collector.retired_access_point (controller, identity, name, site, last_seen, clients, retired,
                                                        retired_by, why)
            VALUES (:controller, :identity, :name, :site, :lastSeen, :clients, :retired, :by, :why)
            RETURNING id
            """;

    private static final String RESTORE = """
            UPDATE collector.retired_access_point
               SET returned = :at, restored_by = :by
             WHERE id = :id AND returned IS NULL
            """;

    /** Only what a poll saw: that its controller lists it as down is no sign of life. */
    private static final String TAKE_BACK = """
            UPDATE collector.retired_access_point retired
               SET returned = seen.last_seen
              FROM collector.access_point_state seen
             WHERE seen.controller = retired.controller
               AND seen.identity = retired.identity
               AND seen.state <> 'DOWN'
               AND seen.last_seen > retired.retired
               AND retired.returned IS NULL
            RETURNING retired.id, retired.controller, retired.identity, retired.name, retired.site, retired.last_seen,
                      retired.clients, retired.retired, retired.retired_by, retired.why, retired.returned,
                      retired.restored_by
            """;

    private static final String ACCESS_POINT = """
            SELECT controller, identity, name, state, reason, since, last_seen, clients
              FROM collector.access_point_state
             WHERE controller = :controller AND identity = :identity
            """;

    private final JdbcClient jdbc;

    JdbcRetiredAccessPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RetiredAccessPoint> retired() {
        return jdbc.sql(RETIRED).query(JdbcRetiredAccessPoints::row).list();
    }

    List<RetiredAccessPoint> latest(Instant since) {
        return jdbc.sql(LATEST)
                .param("since", Timestamp.from(since))
                .query(JdbcRetiredAccessPoints::row)
                .list();
    }

    Optional<RetiredAccessPoint> find(long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query(JdbcRetiredAccessPoints::row)
                .optional();
    }

    Optional<AccessPointRecord> accessPoint(DeviceName controller, String identity) {
        return jdbc.sql(ACCESS_POINT)
                .param("controller", controller.value())
                .param("identity", identity)
                .query(JdbcStateRecords::accessPoint)
                .optional();
    }

    long insert(RetiredAccessPoint one) {
        return jdbc.sql(INSERT)
                .param("controller", one.controller().value())
                .param("identity", one.identity())
                .param("name", one.name())
                .param("site", one.site().value())
                .param("lastSeen", timestamp(one.lastSeen()))
                .param("clients", one.clients())
                .param("retired", Timestamp.from(one.retired()))
                .param("by", one.retiredBy())
                .param("why", one.why())
                .query(Long.class)
                .single();
    }

    /** Takes one back; false where it is back already. */
    boolean restore(long id, String by, Instant at) {
        return jdbc.sql(RESTORE)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Those that were seen again since they were retired. */
    List<RetiredAccessPoint> takeBack() {
        return jdbc.sql(TAKE_BACK).query(JdbcRetiredAccessPoints::row).list();
    }

    private static RetiredAccessPoint row(ResultSet row, int number) throws SQLException {
        return new RetiredAccessPoint(
                row.getLong("id"),
                new DeviceName(row.getString("controller")),
                row.getString("identity"),
                row.getString("name"),
                new SiteCode(row.getString("site")),
                instant(row.getTimestamp("last_seen")),
                row.getObject("clients", Integer.class),
                row.getTimestamp("retired").toInstant(),
                row.getString("retired_by"),
                row.getString("why"),
                instant(row.getTimestamp("returned")),
                row.getString("restored_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
