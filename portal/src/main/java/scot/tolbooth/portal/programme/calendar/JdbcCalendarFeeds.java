package scot.tolbooth.portal.programme.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.ContractorId;

/** Feeds in {@code portal.calendar_feed}. */
final class JdbcCalendarFeeds {

    private static final String OF_ACCOUNT = """
            SELECT id, account, contractor, created
              FROM portal.calendar_feed
             WHERE account = :account
             ORDER BY id
            """;

    /** Only while its owner may sign in and sees the whole programme. */
    private static final String BY_HASH = """
            SELECT feed.id, feed.account, feed.contractor, feed.created
              FROM portal.calendar_feed AS feed
              JOIN portal.staff_account AS owner ON owner.name = feed.account
             WHERE feed.token_hash = :hash AND owner.active AND owner.role <> 'contractor'
            """;

    private static final String INSERT = """
            INSERT INTO portal.calendar_feed (token_hash, account, contractor, created)
            VALUES (:hash, :account, :contractor, :created)
            RETURNING id
            """;

    private static final String DELETE = "DELETE FROM portal.calendar_feed WHERE id = :id AND account = :account";

    private final JdbcClient jdbc;

    JdbcCalendarFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarFeed> of(String account) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .query(JdbcCalendarFeeds::feed)
                .list();
    }

    Optional<CalendarFeed> byHash(String hash) {
        return jdbc.sql(BY_HASH)
                .param("hash", hash)
                .query(JdbcCalendarFeeds::feed)
                .optional();
    }

    long insert(String hash, CalendarFeed feed) {
        return jdbc.sql(INSERT)
                .param("hash", hash)
                .param("account", feed.account())
                .param(
                        "contractor",
                        feed.contractor() == null ? null : feed.contractor().value())
                .param("created", feed.created().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean delete(long id, String account) {
        return jdbc.sql(DELETE).param("id", id).param("account", account).update() > 0;
    }

    private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
        String contractor = row.getString("contractor");
        return new CalendarFeed(
                row.getLong("id"),
                row.getString("account"),
                contractor == null ? null : new ContractorId(contractor),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }
}
