package scot.tolbooth.radius.nas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** NASes of tests in {@code radius.test_nas}. */
final class JdbcTestNases {

    private static final String ALL =
            "SELECT site, host(address) AS address, vendor, secret FROM radius.test_nas ORDER BY site";

    private static final String BY_SITE = """
            SELECT site, host(address) AS address, vendor, secret
              FROM radius.test_nas
             WHERE site = :site AND address << :block::inet
            """;

    private static final String NEXT_ADDRESS = """
            SELECT host(coalesce(max(address), host(network(:block::inet))::inet) + 1)
              FROM radius.test_nas
             WHERE address << :block::inet
            """;

    private static final String PUT = """
            INSERT INTO radius.test_nas (site, address, vendor, secret)
            VALUES (:site, :address::inet, :vendor, :secret)
            ON CONFLICT (site) DO UPDATE
               SET address = EXCLUDED.address, vendor = EXCLUDED.vendor, secret = EXCLUDED.secret
            """;

    private final JdbcClient jdbc;

    JdbcTestNases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One as it is stored. */
    record Stored(String site, String address, String vendor, String secret) {}

    List<Stored> all() {
        return jdbc.sql(ALL).query(JdbcTestNases::stored).list();
    }

    Optional<Stored> find(SiteCode site, CidrBlock block) {
        return jdbc.sql(BY_SITE)
                .param("site", site.value())
                .param("block", block.toString())
                .query(JdbcTestNases::stored)
                .optional();
    }

    String nextAddress(CidrBlock block) {
        return jdbc.sql(NEXT_ADDRESS)
                .param("block", block.toString())
                .query(String.class)
                .single();
    }

    void put(Stored nas) {
        jdbc.sql(PUT)
                .param("site", nas.site())
                .param("address", nas.address())
                .param("vendor", nas.vendor())
                .param("secret", nas.secret())
                .update();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getString("site"), row.getString("address"), row.getString("vendor"), row.getString("secret"));
    }
}
