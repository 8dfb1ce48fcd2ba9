package scot.tolbooth.portal.api;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a collector has written down of a site: a search and what it found, neighbours, access points that vanished. */
public final class FoundDevices {

    private static final String RUN = """
            INSERT INTO collector.discovery_run (site, addresses, ports, credentials, status, asked_by, asked_at, ended,
                                                 total, tried, answered, proposed)
            VALUES (:site, '10.1.2.0/29', '161', '{set:usual}', 'done', 'morag', now(), now(), 6, 6, 2, 2)
            RETURNING id
            """;

    private static final String PROPOSAL = """
            INSERT INTO collector.discovery_proposal (site, run, address, port, status, found, suggestion, first_found,
                                                      last_found)
            VALUES (:site, :run, :address, 161, 'open', cast(:found AS jsonb), cast(:suggestion AS jsonb), now(), now())
            RETURNING id
            """;

    private static final String LINK = """
            INSERT INTO collector.lldp_link (device, port, neighbour, neighbour_port)
            VALUES (:device, 'Gi1/0/48', :neighbour, 'Gi0/1')
            ON CONFLICT DO NOTHING
            """;

    private static final String VANISHED = """
            INSERT INTO collector.access_point_state (controller, identity, name, state, reason, since, last_seen, clients)
            VALUES (:controller, '00:11:22:33:44:55', :name, 'DOWN', 'no longer reported', now(), now() - interval '1 day',
                    7)
            ON CONFLICT (controller, identity) DO UPDATE SET state = excluded.state, last_seen = excluded.last_seen
            """;

    private final JdbcClient jdbc;

    public FoundDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets all of it. */
    public void clear() {
        for (String table : java.util.List.of(
                "discovery_proposal",
                "discovery_run",
                "lldp_link",
                "refused_parent",
                "access_point_state",
                "retired_access_point")) {
            jdbc.sql("DELETE FROM collector." + table).update();
        }
    }

    public long search(String site) {
        return jdbc.sql(RUN).param("site", site).query(Long.class).single();
    }

    /** A search that is under way. */
    public long running(String site) {
        long id = search(site);
        jdbc.sql("UPDATE collector.discovery_run SET status = 'running', ended = NULL, tried = 3 WHERE id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** Something that was found and is suggested under a name, behind a parent or, where that is absent, nothing. */
    public long proposal(String site, long run, String address, String name, String parent) {
        return jdbc.sql(PROPOSAL)
                .param("site", site)
                .param("run", run)
                .param("address", address)
                .param("found", """
            {"endpoints": [{"address": "%s", "port": 161}], "credentials": {"kind": "SET", "name": "usual"},
             "identity": {"systemName": "%s", "objectId": "1.3.6.1.4.1.9.1.1208", "engineId": "80000009", "chassis": null,
                          "serial": "FCW1929B68S"},
             "traits": {"description": "Cisco IOS Software, C2960X Software", "profile": "cisco-ios", "kind": "SWITCH",
                        "manufacturer": "Cisco", "model": "WS-C2960X-48FPS-L"},
             "ownAddresses": [], "neighbours": [{"port": "Gi1/0/48", "chassis": null, "name": "rtr", "farPort": "Gi0/1",
                                                 "addresses": ["10.1.2.1"]}]}
            """.formatted(address, name))
                .param("suggestion", """
            {"name": "%s", "kind": "SWITCH", "parent": %s, "seenBy": "port Gi0/1 of rtr", "manufacturer": "Cisco",
             "model": "WS-C2960X-48FPS-L", "serial": "FCW1929B68S"}
            """.formatted(name, parent.isEmpty() ? "null" : "\"" + parent + "\""))
                .query(Long.class)
                .single();
    }

    public void sees(String device, String neighbour) {
        jdbc.sql(LINK).param("device", device).param("neighbour", neighbour).update();
    }

    public void vanished(String controller, String name) {
        jdbc.sql(VANISHED).param("controller", controller).param("name", name).update();
    }

    /** As the collector notes it when it sees a retired access point again. */
    public void returned() {
        jdbc.sql("UPDATE collector.retired_access_point SET returned = now()").update();
    }
}
