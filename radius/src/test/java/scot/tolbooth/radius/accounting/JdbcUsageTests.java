package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;

/** The most people online at one instant, by site and in all. */
class JdbcUsageTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-1");
    private static final SiteCode MUSEUM = new SiteCode("MUS-1");

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private int sessions;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachSiteHasItsOwnPeakAtItsOwnInstant() {
        session(LIBRARY, 9, 11);
        session(LIBRARY, 10, 12);
        session(MUSEUM, 14, 15);
        session(null, 9, 18);

        assertThat(peaks(0, 24))
                .isEqualTo(Map.of(
                        "", new Peak(3, hour(10)), "LIB-1", new Peak(2, hour(10)), "MUS-1", new Peak(1, hour(14))));
    }

    @Test
    void onlyThePeriodCountsAndOpenSessionsLast() {
        session(LIBRARY, 1, 2);
        session(LIBRARY, 3, null);

        assertThat(peaks(5, 6)).isEqualTo(Map.of("", new Peak(1, hour(5)), "LIB-1", new Peak(1, hour(5))));
        assertThat(peaks(20, 21)).containsOnlyKeys("", "LIB-1");
        assertThat(peaks(0, 1)).isEmpty();
    }

    private Map<String, Peak> peaks(int from, int to) {
        return new JdbcUsage(database.jdbc()).peaks(hour(from), hour(to));
    }

    private void session(@Nullable SiteCode site, int from, @Nullable Integer to) {
        sessions++;
        database.jdbc()
                .sql("""
                        INSERT INTO radius.session (nas, source, nas_identifier, site, acct_session_id, started,
                                                    last_update, stopped, presumed, heard, input_octets, output_octets)
                        VALUES ('nas', '10.0.0.1', '', :site, :session, :from, :from, :to, false, :from, 0, 0)
                        """)
                .param("site", site == null ? null : site.value())
                .param("session", "s" + sessions)
                .param("from", Timestamp.from(hour(from)))
                .param("to", to == null ? null : Timestamp.from(hour(to)))
                .update();
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-20T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
