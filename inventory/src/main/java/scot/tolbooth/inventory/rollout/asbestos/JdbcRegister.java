package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteCode;

/** Register versions and who acknowledged them, in {@code asbestos_register} and {@code asbestos_acknowledgement}. */
final class JdbcRegister {

    private static final String OF_SITE = """
            SELECT site, number, dated, document, summary
              FROM inventory.asbestos_register
             WHERE site = :site
             ORDER BY number DESC
            """;

    private static final String PRESENT = """
            SELECT DISTINCT ON (site) site, number, dated, document, summary
              FROM inventory.asbestos_register
             WHERE (:sites::text[] IS NULL OR site IN (SELECT unnest(:sites::text[])))
               AND (:on::date IS NULL OR dated <= :on::date)
             ORDER BY site, number DESC
            """;

    private static final String INSERT = """
            INSERT INTO inventory.asbestos_register (site, number, dated, document, summary)
            VALUES (:site, :number, :dated, :document, :summary)
            """;

    private static final String ACKNOWLEDGEMENTS = """
            SELECT register_number, contractor, person, acknowledged_at
              FROM inventory.asbestos_acknowledgement
             WHERE site = :site
             ORDER BY register_number DESC, acknowledged_at, contractor
            """;

    private static final String PRESENT_ACKNOWLEDGED = """
            SELECT acknowledgement.site, acknowledgement.contractor
              FROM inventory.asbestos_acknowledgement acknowledgement
             WHERE (:sites::text[] IS NULL OR acknowledgement.site IN (SELECT unnest(:sites::text[])))
               AND acknowledgement.register_number = (SELECT max(register.number)
                                                        FROM inventory.asbestos_register register
                                                       WHERE register.site = acknowledgement.site
                                                         AND (:on::date IS NULL OR register.dated <= :on::date))
               AND (:on::date IS NULL
                    OR (acknowledgement.acknowledged_at AT TIME ZONE 'Europe/London')::date <= :on::date)
             ORDER BY acknowledgement.site, acknowledgement.contractor
            """;

    private static final String ACKNOWLEDGE = """
            INSERT INTO inventory.asbestos_acknowledgement (site, register_number, contractor, person, acknowledged_at)
            VALUES (:site, :number, :contractor, :person, :at)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    JdbcRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. */
    List<RegisterVersion> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcRegister::version)
                .list();
    }

    /** The latest version of each site that has one. */
    Map<SiteCode, RegisterVersion> present(Selected selected) {
        return selected.bind(jdbc.sql(PRESENT)).query(JdbcRegister::version).list().stream()
                .collect(Collectors.toMap(RegisterVersion::site, version -> version));
    }

    void insert(RegisterVersion version) {
        jdbc.sql(INSERT)
                .param("site", version.site().value())
                .param("number", version.number())
                .param("dated", version.date())
                .param("document", Rows.number(version.document()))
                .param("summary", version.summary())
                .update();
    }

    List<Acknowledgement> acknowledgements(SiteCode site) {
        return jdbc.sql(ACKNOWLEDGEMENTS)
                .param("site", site.value())
                .query(JdbcRegister::acknowledgement)
                .list();
    }

    /** Who acknowledged the latest version of each site. */
    Map<SiteCode, Set<ContractorId>> presentAcknowledged(Selected selected) {
        return selected
                .bind(jdbc.sql(PRESENT_ACKNOWLEDGED))
                .query((row, number) ->
                        Map.entry(new SiteCode(row.getString("site")), new ContractorId(row.getString("contractor"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Whether it is new: an acknowledgement that is there stays as it is. */
    boolean acknowledge(SiteCode site, Acknowledgement acknowledgement) {
        return jdbc.sql(ACKNOWLEDGE)
                        .param("site", site.value())
                        .param("number", acknowledgement.registerVersion())
                        .param("contractor", acknowledgement.contractor().value())
                        .param("person", acknowledgement.person())
                        .param("at", Timestamp.from(acknowledgement.at()))
                        .update()
                > 0;
    }

    private static RegisterVersion version(ResultSet row, int number) throws SQLException {
        return new RegisterVersion(
                new SiteCode(row.getString("site")),
                row.getInt("number"),
                Rows.date(row, "dated"),
                Rows.optionalDocument(row, "document"),
                row.getString("summary"));
    }

    private static Acknowledgement acknowledgement(ResultSet row, int number) throws SQLException {
        return new Acknowledgement(
                row.getInt("register_number"),
                new ContractorId(row.getString("contractor")),
                row.getString("person"),
                row.getTimestamp("acknowledged_at").toInstant());
    }
}
