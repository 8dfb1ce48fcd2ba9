package scot.tolbooth.inventory.rollout.blocker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteCode;

/** Blockers in {@code inventory.blocker}. */
final class JdbcBlockers {

    private static final String ALL = """
            SELECT id, site, cause, text, owner, contractor, milestone, started, stopped, version
              FROM inventory.blocker
             ORDER BY started, id
            """;

    private static final String OPEN = """
            SELECT id, site, cause, text, owner, contractor, milestone, started, stopped, version
              FROM inventory.blocker
             WHERE stopped IS NULL
             ORDER BY started, id
            """;

    private static final String HELD = """
            SELECT id, site, cause, text, owner, contractor, milestone, started, stopped, version
              FROM inventory.blocker
             WHERE started <= :on AND (stopped IS NULL OR stopped >= :on) AND site IN (SELECT unnest(:sites::text[]))
             ORDER BY started, id
            """;

    private static final String WITHIN = """
            SELECT id, site, cause, text, owner, contractor, milestone, started, stopped, version
              FROM inventory.blocker
             WHERE started <= :to AND (stopped IS NULL OR stopped >= :from)
             ORDER BY started, id
            """;

    private static final String OF_SITE = """
            SELECT id, site, cause, text, owner, contractor, milestone, started, stopped, version
              FROM inventory.blocker
             WHERE site = :site
             ORDER BY started DESC, id DESC
            """;

    private static final String BY_ID = """
            SELECT id, site, cause, text, owner, contractor, milestone, started, stopped, version
              FROM inventory.blocker
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.blocker (site, cause, text, owner, contractor, milestone, started, stopped, version)
            VALUES (:site, :cause, :text, :owner, :contractor, :milestone, :started, :stopped, :version)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.blocker
               SET cause = :cause, text = :text, owner = :owner, contractor = :contractor, milestone = :milestone,
                   started = :started, stopped = :stopped, version = :version, changed = now()
             WHERE id = :id
            """;

    private static final String OPEN_CHANGED =
            "SELECT id, changed FROM inventory.blocker WHERE stopped IS NULL ORDER BY id";

    private final JdbcClient jdbc;

    JdbcBlockers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Blocker> all() {
        return jdbc.sql(ALL).query(JdbcBlockers::blocker).list();
    }

    List<Blocker> open() {
        return jdbc.sql(OPEN).query(JdbcBlockers::blocker).list();
    }

    Map<Long, Instant> openChanged() {
        return jdbc
                .sql(OPEN_CHANGED)
                .query((row, number) -> Map.entry(
                        row.getLong("id"),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Blocker> heldOn(LocalDate on, Collection<SiteCode> sites) {
        return jdbc.sql(HELD)
                .param("on", on)
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .query(JdbcBlockers::blocker)
                .list();
    }

    List<Blocker> within(LocalDate from, LocalDate to) {
        return jdbc.sql(WITHIN)
                .param("from", from)
                .param("to", to)
                .query(JdbcBlockers::blocker)
                .list();
    }

    List<Blocker> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcBlockers::blocker)
                .list();
    }

    Optional<Blocker> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcBlockers::blocker).optional();
    }

    Optional<Blocker> findForUpdate(long id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcBlockers::blocker)
                .optional();
    }

    Blocker insert(Blocker blocker) {
        long id = bind(jdbc.sql(INSERT).param("site", blocker.site().value()), blocker)
                .query(Long.class)
                .single();
        return blocker.withId(id);
    }

    void update(Blocker blocker) {
        bind(jdbc.sql(UPDATE).param("id", blocker.id()), blocker).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Blocker blocker) {
        ContractorId contractor = blocker.contractor();
        Milestone milestone = blocker.milestone();
        return statement
                .param("cause", blocker.cause().word())
                .param("text", blocker.text())
                .param("owner", blocker.owner())
                .param("contractor", contractor == null ? null : contractor.value())
                .param("milestone", milestone == null ? null : milestone.word())
                .param("started", blocker.started())
                .param("stopped", blocker.stopped())
                .param("version", blocker.version());
    }

    private static Blocker blocker(ResultSet row, int number) throws SQLException {
        String contractor = row.getString("contractor");
        return new Blocker(
                row.getLong("id"),
                new SiteCode(row.getString("site")),
                BlockerCause.of(row.getString("cause")),
                row.getString("text"),
                row.getString("owner"),
                contractor == null ? null : new ContractorId(contractor),
                milestone(row.getString("milestone")),
                Objects.requireNonNull(row.getObject("started", LocalDate.class)),
                row.getObject("stopped", LocalDate.class),
                row.getLong("version"));
    }

    private static @Nullable Milestone milestone(@Nullable String word) {
        return word == null ? null : Milestone.of(word);
    }
}
