package scot.tolbooth.portal.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saved views in {@code portal.programme_view}. */
final class JdbcSavedViews {

    private static final String OF_ACCOUNT =
            "SELECT name, query FROM portal.programme_view WHERE account = :account ORDER BY lower(name), name";

    private static final String PUT = """
            INSERT INTO portal.programme_view (account, name, query)
            VALUES (:account, :name, :query)
            ON CONFLICT (account, name) DO UPDATE SET query = :query
            """;

    private static final String REMOVE = "DELETE FROM portal.programme_view WHERE account = :account AND name = :name";

    private final JdbcClient jdbc;

    JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(String account) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .query((row, number) -> new SavedView(row.getString("name"), row.getString("query")))
                .list();
    }

    void put(String account, SavedView view) {
        jdbc.sql(PUT)
                .param("account", account)
                .param("name", view.name())
                .param("query", view.query())
                .update();
    }

    void remove(String account, String name) {
        jdbc.sql(REMOVE).param("account", account).param("name", name).update();
    }
}
