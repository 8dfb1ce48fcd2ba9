package scot.tolbooth.radius.authentication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.MacAddress;

/** What people use just now, from {@code radius.session}. */
final class JdbcUse {

    private static final String OF_REGISTRANTS = """
            SELECT k.registrant, k.mac,
                   (SELECT count(DISTINCT coalesce(s.mac, s.id::text))
                      FROM radius.session s
                     WHERE s.registrant = k.registrant AND s.stopped IS NULL
                       AND (s.mac IS NULL OR s.mac IS DISTINCT FROM k.mac)) AS other_devices,
                   (SELECT coalesce(sum(s.input_octets + s.output_octets), 0)
                      FROM radius.session s
                     WHERE s.registrant = k.registrant AND s.started >= :midnight) AS octets
              FROM unnest(:registrants::uuid[], :macs::text[]) AS k (registrant, mac)
             ORDER BY k.registrant
            """;

    /**
     * By what its NAS accounted for, or else by what was answered before the NAS could account for it: that is among the
     * last {@link JdbcAuthenticationOutcomes#RECENT} outcomes.
     */
    private static final String ELSEWHERE = """
            SELECT DISTINCT k.mac
              FROM unnest(:macs::text[], :devices::text[], :nases::text[], :sites::text[]) AS k (mac, device, nas, site)
             WHERE EXISTS (SELECT
                             FROM radius.session s
                            WHERE s.mac = k.mac AND s.stopped IS NULL
                              AND s.nas <> k.nas AND s.heard >= :since AND (s.site = k.site) IS NOT TRUE)
                OR EXISTS (SELECT
                             FROM radius.authentication_outcome o
                            WHERE o.id >=""" + JdbcAuthenticationOutcomes.RECENT + """
                              AND o.mac_fingerprint = k.device AND o.accepted
                              AND o.nas <> k.nas AND o.at >= :justNow AND (o.site = k.site) IS NOT TRUE)
             ORDER BY k.mac
            """;

    private final JdbcClient jdbc;

    private final DeviceFingerprint fingerprints;

    JdbcUse(JdbcClient jdbc, DeviceFingerprint fingerprints) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
    }

    /** A person and the device with which they ask. */
    record Asking(UUID registrant, @Nullable MacAddress device) {}

    Map<Asking, Use> of(Collection<Asking> askings, Instant midnight) {
        Map<Asking, Use> uses = new HashMap<>();
        jdbc.sql(OF_REGISTRANTS)
                .param("registrants", askings.stream().map(Asking::registrant).toArray(UUID[]::new))
                .param(
                        "macs",
                        askings.stream().map(asking -> digits(asking.device())).toArray(String[]::new))
                .param("midnight", Timestamp.from(midnight))
                .query(row -> {
                    String mac = row.getString("mac");
                    uses.put(
                            new Asking(
                                    row.getObject("registrant", UUID.class), mac == null ? null : new MacAddress(mac)),
                            new Use(row.getLong("other_devices"), row.getLong("octets")));
                });
        return uses;
    }

    /**
     * Those of the devices that are online at another NAS, not of the same site.
     *
     * @param since when that NAS must have told of it
     * @param justNow since when an answer that let it in there may not have been accounted for yet
     */
    Set<MacAddress> elsewhere(Collection<AccessAttempt> attempts, Instant since, Instant justNow) {
        Set<MacAddress> elsewhere = new HashSet<>();
        jdbc.sql(ELSEWHERE)
                .param(
                        "macs",
                        attempts.stream()
                                .map(attempt -> digits(attempt.device()))
                                .toArray(String[]::new))
                .param(
                        "devices",
                        attempts.stream()
                                .map(attempt -> fingerprint(attempt.device()))
                                .toArray(String[]::new))
                .param(
                        "nases",
                        attempts.stream().map(attempt -> attempt.nas().value()).toArray(String[]::new))
                .param(
                        "sites",
                        attempts.stream()
                                .map(attempt -> attempt.site() == null
                                        ? null
                                        : attempt.site().value())
                                .toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .param("justNow", Timestamp.from(justNow))
                .query(row -> {
                    elsewhere.add(new MacAddress(row.getString("mac")));
                });
        return elsewhere;
    }

    private @Nullable String fingerprint(@Nullable MacAddress device) {
        return device == null ? null : fingerprints.of(device);
    }

    private static @Nullable String digits(@Nullable MacAddress device) {
        return device == null ? null : device.digits();
    }
}
