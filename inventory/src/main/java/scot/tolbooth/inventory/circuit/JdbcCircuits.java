package scot.tolbooth.inventory.circuit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** Circuits in {@code inventory.circuit}. */
final class JdbcCircuits {

    private static final String ALL = """
            SELECT reference, site, supplier, technology, breakout, download_mbps, upload_mbps, ordered, promised,
                   installed, accepted, contract_end, ceased, router, interface, note, version
              FROM inventory.circuit
             ORDER BY reference
            """;

    private static final String AT_SITE = """
            SELECT reference, site, supplier, technology, breakout, download_mbps, upload_mbps, ordered, promised,
                   installed, accepted, contract_end, ceased, router, interface, note, version
              FROM inventory.circuit
             WHERE site = :site
             ORDER BY reference
            """;

    private static final String AT_SITES = """
            SELECT reference, site, supplier, technology, breakout, download_mbps, upload_mbps, ordered, promised,
                   installed, accepted, contract_end, ceased, router, interface, note, version
              FROM inventory.circuit
             WHERE site IN (SELECT unnest(:sites::text[]))
             ORDER BY reference
            """;

    private static final String BY_REFERENCE = """
            SELECT reference, site, supplier, technology, breakout, download_mbps, upload_mbps, ordered, promised,
                   installed, accepted, contract_end, ceased, router, interface, note, version
              FROM inventory.circuit
             WHERE reference = :reference
            """;

    private static final String BY_REFERENCE_FOR_UPDATE = BY_REFERENCE + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.circuit (reference, site, supplier, technology, breakout, download_mbps, upload_mbps,
                                           ordered, promised, installed, accepted, contract_end, ceased, router,
                                           interface, note, version)
            VALUES (:reference, :site, :supplier, :technology, :breakout, :download, :upload,
                    :ordered, :promised, :installed, :accepted, :contractEnd, :ceased, :router,
                    :interface, :note, :version)
            """;

    private static final String UPDATE = """
            UPDATE inventory.circuit
               SET site = :site, supplier = :supplier, technology = :technology, breakout = :breakout,
                   download_mbps = :download, upload_mbps = :upload, ordered = :ordered, promised = :promised,
                   installed = :installed, accepted = :accepted, contract_end = :contractEnd, ceased = :ceased,
                   router = :router, interface = :interface, note = :note, version = :version
             WHERE reference = :reference
            """;

    private static final String DELETE = "DELETE FROM inventory.circuit WHERE reference = :reference";

    private final JdbcClient jdbc;

    JdbcCircuits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Circuit> all() {
        return jdbc.sql(ALL).query(JdbcCircuits::circuit).list();
    }

    List<Circuit> at(SiteCode site) {
        return jdbc.sql(AT_SITE)
                .param("site", site.value())
                .query(JdbcCircuits::circuit)
                .list();
    }

    List<Circuit> at(Collection<SiteCode> sites) {
        return jdbc.sql(AT_SITES)
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .query(JdbcCircuits::circuit)
                .list();
    }

    Optional<Circuit> find(CircuitReference reference) {
        return one(BY_REFERENCE, reference);
    }

    Optional<Circuit> findForUpdate(CircuitReference reference) {
        return one(BY_REFERENCE_FOR_UPDATE, reference);
    }

    void insert(Circuit circuit) {
        bind(jdbc.sql(INSERT), circuit).update();
    }

    void update(Circuit circuit) {
        bind(jdbc.sql(UPDATE), circuit).update();
    }

    void delete(CircuitReference reference) {
        jdbc.sql(DELETE).param("reference", reference.value()).update();
    }

    private Optional<Circuit> one(String statement, CircuitReference reference) {
        return jdbc.sql(statement)
                .param("reference", reference.value())
                .query(JdbcCircuits::circuit)
                .optional();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Circuit circuit) {
        CircuitDates dates = circuit.dates();
        return statement
                .param("reference", circuit.reference().value())
                .param("site", circuit.site().value())
                .param("supplier", circuit.supplier())
                .param("technology", circuit.technology())
                .param("breakout", value(circuit.breakout(), Breakout::word))
                .param("download", value(circuit.download(), Bandwidth::mbps))
                .param("upload", value(circuit.upload(), Bandwidth::mbps))
                .param("ordered", dates.ordered())
                .param("promised", dates.promised())
                .param("installed", dates.installed())
                .param("accepted", dates.accepted())
                .param("contractEnd", dates.contractEnd())
                .param("ceased", dates.ceased())
                .param("router", value(circuit.router(), DeviceName::value))
                .param("interface", circuit.interfaceName())
                .param("note", circuit.note())
                .param("version", circuit.version());
    }

    private static Circuit circuit(ResultSet row, int number) throws SQLException {
        return new Circuit(
                new CircuitReference(row.getString("reference")),
                new SiteCode(row.getString("site")),
                row.getString("supplier"),
                row.getString("technology"),
                value(row.getString("breakout"), Breakout::of),
                value(row.getBigDecimal("download_mbps"), Bandwidth::new),
                value(row.getBigDecimal("upload_mbps"), Bandwidth::new),
                dates(row),
                value(row.getString("router"), DeviceName::new),
                row.getString("interface"),
                row.getString("note"),
                row.getLong("version"));
    }

    private static CircuitDates dates(ResultSet row) throws SQLException {
        return new CircuitDates(
                row.getObject("ordered", LocalDate.class),
                row.getObject("promised", LocalDate.class),
                row.getObject("installed", LocalDate.class),
                row.getObject("accepted", LocalDate.class),
                row.getObject("contract_end", LocalDate.class),
                row.getObject("ceased", LocalDate.class));
    }

    private static <A, B> @Nullable B value(@Nullable A from, Function<A, B> maker) {
        return from == null ? null : maker.apply(from);
    }
}
