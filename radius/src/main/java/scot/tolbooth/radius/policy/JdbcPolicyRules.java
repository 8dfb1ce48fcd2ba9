package scot.tolbooth.radius.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.radius.registrant.GroupName;

/** Rules in {@code radius.policy_rule}; each term has the column of its name. */
final class JdbcPolicyRules {

    private static final String COLUMNS = """
            SELECT name, site, site_kind, registrant_group, days, from_time, until_time, opening,
                   session_timeout_seconds, idle_timeout_seconds, interim_interval_seconds, download_bits_per_second,
                   upload_bits_per_second, quota_octets, devices, filter, role, vlan, remembered_days,
                   ends_at_closing, version
              FROM radius.policy_rule
            """;

    private static final String ALL = COLUMNS + " ORDER BY name";

    private static final String BY_NAME = COLUMNS + " WHERE name = :name";

    private static final String BY_NAME_FOR_UPDATE = BY_NAME + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO radius.policy_rule
                   (name, site, site_kind, registrant_group, days, from_time, until_time, opening,
                    session_timeout_seconds, idle_timeout_seconds, interim_interval_seconds, download_bits_per_second,
                    upload_bits_per_second, quota_octets, devices, filter, role, vlan, remembered_days,
                   ends_at_closing, version)
            VALUES (:name, :site, :kind, :group, :days, :from, :until, :opening,
                    :session_timeout_seconds, :idle_timeout_seconds, :interim_interval_seconds,
                    :download_bits_per_second, :upload_bits_per_second, :quota_octets, :devices, :filter, :role, :vlan,
                    :remembered_days, :ends_at_closing, :version)
            """;

    private static final String UPDATE = """
            UPDATE radius.policy_rule
               SET site = :site, site_kind = :kind, registrant_group = :group, days = :days, from_time = :from,
                   until_time = :until, opening = :opening, session_timeout_seconds = :session_timeout_seconds,
                   idle_timeout_seconds = :idle_timeout_seconds,
                   interim_interval_seconds = :interim_interval_seconds,
                   download_bits_per_second = :download_bits_per_second,
                   upload_bits_per_second = :upload_bits_per_second, quota_octets = :quota_octets, devices = :devices,
                   filter = :filter, role = :role, vlan = :vlan, remembered_days = :remembered_days, ends_at_closing = :ends_at_closing, version = :version
             WHERE name = :name
            """;

    private static final String DELETE = "DELETE FROM radius.policy_rule WHERE name = :name";

    private static final String STAMP = "SELECT stamp FROM radius.policy_stamp";

    private static final String ADVANCE_STAMP = "UPDATE radius.policy_stamp SET stamp = stamp + 1";

    private final JdbcClient jdbc;

    JdbcPolicyRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PolicyRule> all() {
        return jdbc.sql(ALL).query(JdbcPolicyRules::rule).list();
    }

    Optional<PolicyRule> find(RuleName name) {
        return jdbc.sql(BY_NAME)
                .param("name", name.value())
                .query(JdbcPolicyRules::rule)
                .optional();
    }

    Optional<PolicyRule> findForUpdate(RuleName name) {
        return jdbc.sql(BY_NAME_FOR_UPDATE)
                .param("name", name.value())
                .query(JdbcPolicyRules::rule)
                .optional();
    }

    void insert(PolicyRule rule) {
        bind(jdbc.sql(INSERT), rule).update();
    }

    void update(PolicyRule rule) {
        bind(jdbc.sql(UPDATE), rule).update();
    }

    void delete(RuleName name) {
        jdbc.sql(DELETE).param("name", name.value()).update();
    }

    /** Differs whenever any rule has changed. */
    long stamp() {
        return jdbc.sql(STAMP).query(Long.class).single();
    }

    void advanceStamp() {
        jdbc.sql(ADVANCE_STAMP).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, PolicyRule rule) {
        Scope scope = rule.scope();
        WeekTimes times = scope.times();
        JdbcClient.StatementSpec bound = statement
                .param("name", rule.name().value())
                .param("site", scope.site() == null ? null : scope.site().value())
                .param("kind", scope.kind() == null ? null : scope.kind().word())
                .param("group", scope.group() == null ? null : scope.group().value())
                .param("days", words(times))
                .param("from", times.from() == null ? null : Time.valueOf(times.from()), Types.TIME)
                .param("until", times.until() == null ? null : Time.valueOf(times.until()), Types.TIME)
                .param("opening", scope.opening().word())
                .param("version", rule.version());
        for (Term term : Term.values()) {
            bound = bound.param(term.word(), rule.terms().values().get(term), type(term));
        }
        return bound;
    }

    private static int type(Term term) {
        return term.isNumber() ? Types.BIGINT : term.isFlag() ? Types.BOOLEAN : Types.VARCHAR;
    }

    private static String words(WeekTimes times) {
        return times.inOrder().stream()
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static PolicyRule rule(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        String kind = row.getString("site_kind");
        String group = row.getString("registrant_group");
        Scope scope = new Scope(
                site == null ? null : new SiteCode(site),
                kind == null ? null : SiteKind.of(kind),
                group == null ? null : new GroupName(group),
                new WeekTimes(days(row.getString("days")), time(row, "from_time"), time(row, "until_time")),
                Opening.of(row.getString("opening")));
        return new PolicyRule(
                new RuleName(row.getString("name")), scope, new Terms(terms(row)), row.getLong("version"));
    }

    private static Map<Term, Object> terms(ResultSet row) throws SQLException {
        Map<Term, Object> terms = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            Object value = row.getObject(term.word());
            if (value != null) {
                terms.put(term, value);
            }
        }
        return terms;
    }

    private static Set<DayOfWeek> days(String words) {
        return Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        Time time = row.getTime(column);
        return time == null ? null : time.toLocalTime();
    }
}
