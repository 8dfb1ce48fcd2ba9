package scot.tolbooth.inventory.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The record of every change that staff, files or the service itself make. Written in the transaction of the change. */
public class AuditTrail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcAuditEntries entries;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, Clock clock) {
        this.entries = new JdbcAuditEntries(jdbc);
        this.clock = clock;
    }

    /**
     * Records one change. Secrets must not be among the values: say only that they changed.
     *
     * @param subject what was changed, such as {@code site LIB-007}
     * @param before absent where it is new
     * @param after absent where it was removed
     */
    public void record(Change change, String subject, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        entries.add(new AuditEntry(0, clock.instant(), change.by(), subject, json(before), json(after), change.why()));
    }

    /** The latest entries of one subject, newest first. */
    public List<AuditEntry> of(String subject, int limit) {
        return entries.of(subject, limit);
    }

    /** One entry by its number. */
    public Optional<AuditEntry> find(long id) {
        return entries.find(id);
    }

    /**
     * The latest entries of everything about a site, newest first: of the subjects named, and of whatever has the site
     * among its values as {@code site}.
     */
    public List<AuditEntry> aboutSite(String site, List<String> subjects, int limit) {
        return entries.aboutSite(site, subjects, limit);
    }

    /**
     * Is another after every recorded change, so that whoever keeps what they computed can tell whether it still holds.
     * To be asked before the facts are read.
     */
    public String mark() {
        return entries.mark();
    }

    /**
     * Destroys entries whose time is up, the oldest first, and says how many they were: to be repeated until there are none.
     *
     * @param most so many at once, at most
     */
    public int forgetBefore(Instant limit, int most) {
        return entries.deleteBefore(limit, most);
    }

    private static @Nullable String json(@Nullable Map<String, ?> values) {
        return values == null ? null : JSON.writeValueAsString(values);
    }
}
