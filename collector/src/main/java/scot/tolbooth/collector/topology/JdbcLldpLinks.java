package scot.tolbooth.collector.topology;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.device.DeviceName;

/** Links in {@code collector.lldp_link} and refusals in {@code collector.refused_parent}. */
final class JdbcLldpLinks {

    private static final String FORGET = "DELETE FROM collector.lldp_link";

    /** Taken out by the database: the readings of an estate need not travel for the few rows of LLDP among them. */
    private static final String TAKE = """
            INSERT INTO collector.lldp_link (device, port, neighbour, neighbour_port)
            SELECT DISTINCT device, port, neighbour, coalesce(neighbour_port, '')
              FROM (SELECT latest.device,
                           reading -> 'tags' ->> 'lldp_neighbour' AS port,
                           max(reading ->> 'text') FILTER (WHERE reading ->> 'field' = 'neighbour') AS neighbour,
                           max(reading ->> 'text') FILTER (WHERE reading ->> 'field' = 'neighbour_port')
                               AS neighbour_port
                      FROM collector.latest_reading latest,
                           jsonb_path_query(latest.readings, '$[*] ? (@.measurement == "lldp_neighbour")') AS reading
                     GROUP BY latest.device, reading -> 'tags' ->> 'lldp_neighbour') AS seen
             WHERE neighbour <> '' AND port IS NOT NULL
            """;

    private static final String LINKS = """
            SELECT device, port, neighbour, neighbour_port
              FROM collector.lldp_link
             ORDER BY device, port, neighbour, neighbour_port
            """;

    private static final String SYSTEM_NAMES = """
            SELECT device, system_name
              FROM collector.device_state
             WHERE system_name IS NOT NULL
             ORDER BY device
            """;

    private static final String REFUSED = """
            SELECT device, parent, recorded, by, at, why
              FROM collector.refused_parent
             ORDER BY device, parent, recorded
            """;

    private static final String REFUSE = """
            INSERT INTO collector.refused_parent (device, parent, recorded, by, at, why)
            VALUES (:device, :parent, :recorded, :by, :at, :why)
            ON CONFLICT (device, parent, recorded) DO NOTHING
            """;

    private final JdbcClient jdbc;

    JdbcLldpLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the caller. */
    void refresh() {
        jdbc.sql(FORGET).update();
        jdbc.sql(TAKE).update();
    }

    List<Topology.Link> links() {
        return jdbc.sql(LINKS)
                .query((row, number) -> new Topology.Link(
                        row.getString("device"),
                        row.getString("port"),
                        row.getString("neighbour"),
                        row.getString("neighbour_port")))
                .list();
    }

    Map<DeviceName, String> systemNames() {
        Map<DeviceName, String> names = new HashMap<>();
        jdbc.sql(SYSTEM_NAMES).query(row -> {
            names.put(new DeviceName(row.getString("device")), row.getString("system_name"));
        });
        return names;
    }

    Map<Refusal, ParentProposal.Refused> refused() {
        Map<Refusal, ParentProposal.Refused> refused = new HashMap<>();
        jdbc.sql(REFUSED).query(row -> {
            refused.put(
                    new Refusal(row.getString("device"), row.getString("parent"), row.getString("recorded")),
                    new ParentProposal.Refused(
                            row.getString("by"), row.getTimestamp("at").toInstant(), row.getString("why")));
        });
        return refused;
    }

    void refuse(Refusal refusal, String by, Instant at, @Nullable String why) {
        jdbc.sql(REFUSE)
                .param("device", refusal.device())
                .param("parent", refusal.parent())
                .param("recorded", refusal.recorded())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("why", why)
                .update();
    }

    /** What was refused: once the inventory or LLDP says otherwise, it is another question. */
    record Refusal(String device, String parent, String recorded) {

        static Refusal of(ParentProposal proposal) {
            return new Refusal(
                    proposal.device().value(),
                    proposal.seen().value(),
                    proposal.recorded() == null ? "" : proposal.recorded().value());
        }
    }
}
