package scot.tolbooth.radius.accounting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.NasName;

/** Addresses of the open sessions in {@code radius.session}. */
record JdbcSessionsByAddress(JdbcClient jdbc) implements SessionsByAddress {

    private static final String NEAR = """
            SELECT framed_address, max(id) AS id
              FROM radius.session
             WHERE nas = :nas AND stopped IS NULL AND starts_with(framed_address, :network)
             GROUP BY framed_address
             ORDER BY framed_address
            """;

    @Override
    public Map<String, Long> near(NasName nas, String address) {
        Map<String, Long> sessions = new LinkedHashMap<>();
        jdbc.sql(NEAR)
                .param("nas", nas.value())
                .param("network", address.substring(0, address.lastIndexOf('.') + 1))
                .query(row -> {
                    sessions.put(row.getString("framed_address"), row.getLong("id"));
                });
        return sessions;
    }
}
