package scot.tolbooth.radius.authentication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** How far people came, from requests and sessions. */
final class JdbcOnward implements Onward {

    /** A second is given away: the clocks of portal and database differ by less. */
    private static final String PROGRESS = """
            SELECT asked.journey, r.registered < asked.since - interval '1 second' AS known_before,
                   EXISTS (SELECT
                             FROM radius.authentication_outcome o
                            WHERE o.registrant = asked.registrant AND o.accepted
                              AND o.at >= asked.since AND o.nas = coalesce(asked.nas, o.nas)) AS accepted,
                   EXISTS (SELECT
                             FROM radius.session s
                            WHERE s.registrant = asked.registrant
                              AND s.started >= asked.since - interval '1 second'
                              AND s.nas = coalesce(asked.nas, s.nas)) AS session
              FROM unnest(:journeys::uuid[], :registrants::uuid[], :nases::text[], :since::timestamptz[])
                   WITH ORDINALITY AS asked (journey, registrant, nas, since, place)
              JOIN radius.registrant r ON r.id = asked.registrant
             ORDER BY asked.place
            """;

    private static final String REMEMBERED = """
            SELECT site, count(DISTINCT ((at AT TIME ZONE 'Europe/London')::date, mac_fingerprint)) AS devices
              FROM radius.authentication_outcome
             WHERE at >= :from AND at < :to AND accepted AND method = 'mac' AND site IS NOT NULL
             GROUP BY site
             ORDER BY site
            """;

    private final JdbcClient jdbc;

    JdbcOnward(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Progress> of(Collection<HandedOver> handedOver) {
        return jdbc.sql(PROGRESS)
                .param("journeys", handedOver.stream().map(HandedOver::journey).toArray(UUID[]::new))
                .param(
                        "registrants",
                        handedOver.stream().map(HandedOver::registrant).toArray(UUID[]::new))
                .param(
                        "nases",
                        handedOver.stream()
                                .map(one -> one.nas() == null ? null : one.nas().value())
                                .toArray(String[]::new))
                .param(
                        "since",
                        handedOver.stream().map(one -> one.since().toString()).toArray(String[]::new))
                .query((row, number) -> new Progress(
                        row.getObject("journey", UUID.class),
                        row.getBoolean("known_before"),
                        row.getBoolean("accepted"),
                        row.getBoolean("session")))
                .list();
    }

    @Override
    public Map<SiteCode, Long> rememberedDevices(Instant from, Instant to) {
        Map<SiteCode, Long> devices = new HashMap<>();
        jdbc.sql(REMEMBERED)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    devices.put(new SiteCode(row.getString("site")), row.getLong("devices"));
                });
        return devices;
    }
}
