package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.accounting.SessionPlace.Side;

/**
 * Searches {@code radius.session}. Each statement has only the conditions that its filter asks for, so that the database
 * finds an index for it; and like {@link Overlapping} it reads sessions since an instant in three parts, each by an index.
 */
final class JdbcSessionSearch {

    private static final String BY_AGE = " ORDER BY started DESC, id DESC";
    private static final String BY_YOUTH = " ORDER BY started, id";
    private static final List<String> ONE_PART = List.of("");
    private static final List<String> PARTS_SINCE = List.of(
            " AND started >= :from::timestamptz - interval '1 day' AND (stopped IS NULL OR stopped >= :from)",
            " AND started < :from::timestamptz - interval '1 day' AND stopped - started > interval '1 day'"
                    + " AND stopped >= :from",
            " AND started < :from::timestamptz - interval '1 day' AND stopped IS NULL");

    private final JdbcClient jdbc;

    JdbcSessionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Session> find(SessionFilter filter, int limit, long offset) {
        return of(filter, union(filter, "", BY_AGE + " LIMIT :most") + BY_AGE + " LIMIT :limit OFFSET :offset")
                .param("most", limit + offset)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcSessionQueries::session)
                .list();
    }

    List<Session> find(SessionFilter filter, int limit, SessionPlace place) {
        boolean older = place.side() == Side.OLDER;
        String beyond = older ? " AND (started, id) < (:started, :id)" : " AND (started, id) > (:started, :id)";
        String order = older ? BY_AGE : BY_YOUTH;
        List<Session> found =
                new ArrayList<>(of(filter, union(filter, beyond, order + " LIMIT :limit") + order + " LIMIT :limit")
                        .param("started", Timestamp.from(place.started()))
                        .param("id", place.id())
                        .param("limit", limit)
                        .query(JdbcSessionQueries::session)
                        .list());
        if (!older) {
            Collections.reverse(found);
        }
        return found;
    }

    long countUpTo(SessionFilter filter, long most) {
        String each = parts(filter).stream()
                .map(part -> "(SELECT 1 FROM radius.session WHERE true" + conditions(filter) + part + ")")
                .collect(Collectors.joining(" UNION ALL "));
        return of(filter, "SELECT count(*) FROM (SELECT 1 FROM (" + each + ") AS part LIMIT :most) AS counted")
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static String union(SessionFilter filter, String beyond, String order) {
        return parts(filter).stream()
                .map(part -> "(" + JdbcSessionQueries.COLUMNS + " WHERE true" + conditions(filter) + part + beyond
                        + order + ")")
                .collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") AS part"));
    }

    /** A person's own sessions are few: those need no parts. */
    private static List<String> parts(SessionFilter filter) {
        if (filter.from() == null) {
            return ONE_PART;
        }
        return filter.registrant() == null ? PARTS_SINCE : List.of(" AND (stopped IS NULL OR stopped >= :from)");
    }

    private static String conditions(SessionFilter filter) {
        StringBuilder conditions = new StringBuilder();
        if (filter.open() != null) {
            conditions.append(filter.open() ? " AND stopped IS NULL" : " AND stopped IS NOT NULL");
        }
        conditions.append(filter.site() == null ? "" : " AND site = :site");
        conditions.append(filter.nas() == null ? "" : " AND nas = :nas");
        conditions.append(filter.registrant() == null ? "" : " AND registrant = :registrant");
        conditions.append(filter.to() == null ? "" : " AND started < :to");
        return conditions.toString();
    }

    /** Values that the statement does not ask for are passed over. */
    private JdbcClient.StatementSpec of(SessionFilter filter, String statement) {
        JdbcClient.StatementSpec asked = jdbc.sql(statement);
        if (filter.site() != null) {
            asked = asked.param("site", filter.site().value());
        }
        if (filter.nas() != null) {
            asked = asked.param("nas", filter.nas().value());
        }
        if (filter.registrant() != null) {
            asked = asked.param("registrant", filter.registrant());
        }
        asked = instant(asked, "from", filter.from());
        return instant(asked, "to", filter.to());
    }

    private static JdbcClient.StatementSpec instant(
            JdbcClient.StatementSpec asked, String name, @Nullable Instant instant) {
        return instant == null ? asked : asked.param(name, Timestamp.from(instant));
    }
}
