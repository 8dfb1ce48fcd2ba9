package scot.tolbooth.portal.signup;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions as if a NAS had reported them. */
record OpenSessions(JdbcClient jdbc) {

    long begin(@Nullable UUID registrant, String mac) {
        return begin("door", registrant, mac, Duration.ZERO);
    }

    /** @param age since when it is open */
    long begin(String nas, @Nullable UUID registrant, String mac, Duration age) {
        return jdbc.sql("""
                        INSERT INTO radius.session
                               (nas, source, nas_identifier, acct_session_id, registrant, mac, started, last_update, heard,
                                presumed, input_octets, output_octets)
                        VALUES (:nas, '192.0.2.1', '', :mac, :registrant, :mac, now() - make_interval(secs => :age), now(),
                                now(), false, 0, 0)
                        RETURNING id
                        """)
                .param("nas", nas)
                .param("registrant", registrant)
                .param("mac", mac)
                .param("age", age.toSeconds())
                .query(Long.class)
                .single();
    }
}
