package scot.tolbooth.collector.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import tools.jackson.databind.json.JsonMapper;

/** Proposals in {@code collector.discovery_proposal}. */
final class JdbcProposals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FIND = """
            SELECT id, site, run, status, found, suggestion, device, note, first_found, last_found, decided_by,
                   decided_at, why, version
              FROM collector.discovery_proposal
             WHERE (cast(:site AS text) IS NULL OR site = :site)
               AND (cast(:status AS text) IS NULL OR status = :status)
             ORDER BY site, address::inet, port, id
            """;

    private static final String BY_ID = """
            SELECT id, site, run, status, found, suggestion, device, note, first_found, last_found, decided_by,
                   decided_at, why, version
              FROM collector.discovery_proposal
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO collector.discovery_proposal (site, run, address, port, status, found, suggestion,
                                                      device, note, first_found, last_found)
            VALUES (:site, :run, :address, :port, :status, cast(:found AS jsonb),
                    cast(:suggestion AS jsonb), :device, :note, :firstFound, :lastFound)
            """;

    private static final String UPDATE = """
            UPDATE collector.discovery_proposal
               SET run = :run, address = :address, port = :port, status = :status,
                   found = cast(:found AS jsonb), suggestion = cast(:suggestion AS jsonb), device = :device,
                   note = :note, last_found = :lastFound, decided_by = :decidedBy, decided_at = :decidedAt, why = :why,
                   version = :version
             WHERE id = :id
            """;

    private static final String DELETE = "DELETE FROM collector.discovery_proposal WHERE id = :id";

    private final JdbcClient jdbc;

    JdbcProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proposal> find(@Nullable SiteCode site, Proposal.@Nullable Status status) {
        return jdbc.sql(FIND)
                .param("site", site == null ? null : site.value())
                .param("status", status == null ? null : status.word())
                .query(JdbcProposals::proposal)
                .list();
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcProposals::proposal).optional();
    }

    Optional<Proposal> findForUpdate(long id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcProposals::proposal)
                .optional();
    }

    void insert(Proposal proposal) {
        bind(jdbc.sql(INSERT), proposal)
                .param("site", proposal.site().value())
                .param("firstFound", Timestamp.from(proposal.firstFound()))
                .update();
    }

    void update(Proposal proposal) {
        Proposal.Decided decided = proposal.decided();
        bind(jdbc.sql(UPDATE), proposal)
                .param("id", proposal.id())
                .param("decidedBy", decided == null ? null : decided.by())
                .param("decidedAt", decided == null ? null : Timestamp.from(decided.at()))
                .param("why", decided == null ? null : decided.why())
                .param("version", proposal.version())
                .update();
    }

    void delete(long id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Proposal proposal) {
        return statement
                .param("run", proposal.run())
                .param("address", proposal.found().endpoint().address())
                .param("port", proposal.found().endpoint().port())
                .param("status", proposal.status().word())
                .param("found", JSON.writeValueAsString(proposal.found()))
                .param("suggestion", JSON.writeValueAsString(proposal.suggestion()))
                .param(
                        "device",
                        proposal.device() == null ? null : proposal.device().value())
                .param("note", proposal.note())
                .param("lastFound", Timestamp.from(proposal.lastFound()));
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        String device = row.getString("device");
        return new Proposal(
                row.getLong("id"),
                new SiteCode(row.getString("site")),
                row.getLong("run"),
                Proposal.Status.of(row.getString("status")),
                JSON.readValue(row.getString("found"), Found.class),
                JSON.readValue(row.getString("suggestion"), Suggestion.class),
                device == null ? null : new DeviceName(device),
                row.getString("note"),
                row.getTimestamp("first_found").toInstant(),
                row.getTimestamp("last_found").toInstant(),
                decided(row),
                row.getLong("version"));
    }

    private static Proposal.@Nullable Decided decided(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Proposal.Decided(by, row.getTimestamp("decided_at").toInstant(), row.getString("why"));
    }
}
