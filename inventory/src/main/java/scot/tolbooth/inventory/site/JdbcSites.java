package scot.tolbooth.inventory.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sites in {@code inventory.site}. */
final class JdbcSites {

    private static final String BY_ARCHIVED = """
            SELECT code, name, kind, town, address, postcode, uprn, latitude, longitude, published, opening_hours,
                   owner, note, archived, version
              FROM inventory.site
             WHERE archived = :archived
             ORDER BY code
            """;

    private static final String BY_CODES = """
            SELECT code, name, kind, town, address, postcode, uprn, latitude, longitude, published, opening_hours,
                   owner, note, archived, version
              FROM inventory.site
             WHERE code = ANY (:codes)
             ORDER BY code
            """;

    private static final String BY_CODE = """
            SELECT code, name, kind, town, address, postcode, uprn, latitude, longitude, published, opening_hours,
                   owner, note, archived, version
              FROM inventory.site
             WHERE code = :code
            """;

    private static final String BY_CODE_FOR_UPDATE = BY_CODE + " FOR UPDATE";

    private static final String LOCK = "SELECT code FROM inventory.site WHERE code = :code FOR NO KEY UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.site (code, name, kind, town, address, postcode, uprn, latitude, longitude,
                                        published, opening_hours, owner, note, archived,
                                        version)
            VALUES (:code, :name, :kind, :town, :address, :postcode, :uprn, :latitude, :longitude,
                    :published, :openingHours, :owner, :note, :archived, :version)
            """;

    private static final String UPDATE = """
            UPDATE inventory.site
               SET name = :name, kind = :kind, town = :town, address = :address, postcode = :postcode, uprn = :uprn,
                   latitude = :latitude, longitude = :longitude, published = :published,
                   opening_hours = :openingHours, owner = :owner, note = :note, archived = :archived,
                   version = :version
             WHERE code = :code
            """;

    private static final String DELETE = "DELETE FROM inventory.site WHERE code = :code";

    private final JdbcClient jdbc;

    JdbcSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Site> all(boolean archived) {
        return jdbc.sql(BY_ARCHIVED)
                .param("archived", archived)
                .query(JdbcSites::site)
                .list();
    }

    List<Site> of(Collection<SiteCode> codes) {
        return jdbc.sql(BY_CODES)
                .param("codes", codes.stream().map(SiteCode::value).toArray(String[]::new))
                .query(JdbcSites::site)
                .list();
    }

    Optional<Site> find(SiteCode code) {
        return jdbc.sql(BY_CODE)
                .param("code", code.value())
                .query(JdbcSites::site)
                .optional();
    }

    Optional<Site> findForUpdate(SiteCode code) {
        return jdbc.sql(BY_CODE_FOR_UPDATE)
                .param("code", code.value())
                .query(JdbcSites::site)
                .optional();
    }

    boolean lock(SiteCode code) {
        return jdbc.sql(LOCK)
                .param("code", code.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    void insert(Site site) {
        bind(jdbc.sql(INSERT), site).update();
    }

    void update(Site site) {
        bind(jdbc.sql(UPDATE), site).update();
    }

    void delete(SiteCode code) {
        jdbc.sql(DELETE).param("code", code.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Site site) {
        return statement
                .param("code", site.code().value())
                .param("name", site.name())
                .param("kind", site.kind().word())
                .param("town", site.town())
                .param("address", site.address())
                .param("postcode", site.postcode())
                .param("uprn", site.uprn())
                .param("latitude", site.position().latitude())
                .param("longitude", site.position().longitude())
                .param("published", site.published())
                .param("openingHours", site.openingHours())
                .param("owner", site.owner())
                .param("note", site.note())
                .param("archived", site.archived())
                .param("version", site.version());
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                new SiteCode(row.getString("code")),
                row.getString("name"),
                SiteKind.of(row.getString("kind")),
                row.getString("town"),
                row.getString("address"),
                row.getString("postcode"),
                row.getString("uprn"),
                new Position(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getBoolean("published"),
                row.getString("opening_hours"),
                row.getString("owner"),
                row.getString("note"),
                row.getBoolean("archived"),
                row.getLong("version"));
    }
}
