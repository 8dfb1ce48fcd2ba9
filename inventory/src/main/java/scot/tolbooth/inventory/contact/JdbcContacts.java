package scot.tolbooth.inventory.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Contacts in {@code inventory.contact}. */
final class JdbcContacts {

    private static final String OF_SITE = """
            SELECT id, site, role, name, organisation, phone, email, scope, valid_from, valid_until, version
              FROM inventory.contact
             WHERE site = :site
             ORDER BY role, lower(name), id
            """;

    private static final String BY_ID = """
            SELECT id, site, role, name, organisation, phone, email, scope, valid_from, valid_until, version
              FROM inventory.contact
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.contact (site, role, name, organisation, phone, email, scope,
                                           valid_from, valid_until, version)
            VALUES (:site, :role, :name, :organisation, :phone, :email, :scope, :from, :until, 1)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.contact
               SET role = :role, name = :name, organisation = :organisation, phone = :phone, email = :email,
                   scope = :scope, valid_from = :from, valid_until = :until, version = version + 1
             WHERE id = :id
            """;

    private static final String DELETE = "DELETE FROM inventory.contact WHERE id = :id";

    private final JdbcClient jdbc;

    JdbcContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SiteContact> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcContacts::contact)
                .list();
    }

    Optional<SiteContact> find(ContactId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query(JdbcContacts::contact)
                .optional();
    }

    Optional<SiteContact> findForUpdate(ContactId id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id.value())
                .query(JdbcContacts::contact)
                .optional();
    }

    ContactId insert(SiteCode site, ContactDetails details) {
        return new ContactId(bind(jdbc.sql(INSERT), details)
                .param("site", site.value())
                .query(Long.class)
                .single());
    }

    void update(ContactId id, ContactDetails details) {
        bind(jdbc.sql(UPDATE), details).param("id", id.value()).update();
    }

    void delete(ContactId id) {
        jdbc.sql(DELETE).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ContactDetails details) {
        return statement
                .param("role", details.role().word())
                .param("name", details.name())
                .param("organisation", details.organisation())
                .param("phone", details.phone())
                .param("email", details.email())
                .param("scope", details.scope())
                .param("from", details.from())
                .param("until", details.until());
    }

    private static SiteContact contact(ResultSet row, int number) throws SQLException {
        ContactDetails details = new ContactDetails(
                ContactRole.of(row.getString("role")),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("scope"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
        return new SiteContact(
                new ContactId(row.getLong("id")), new SiteCode(row.getString("site")), details, row.getLong("version"));
    }
}
