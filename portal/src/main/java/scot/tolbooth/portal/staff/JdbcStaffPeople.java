package scot.tolbooth.portal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** People behind {@code portal.staff_account}, with their addresses in {@code portal.staff_email}. */
final class JdbcStaffPeople {

    private static final String ACTIVE = """
            SELECT person.name, person.role, person.contractor, address.email
              FROM portal.staff_account AS person
              LEFT JOIN portal.staff_email AS address ON address.account = person.name
             WHERE person.active AND (:name::text IS NULL OR person.name = :name)
             ORDER BY person.name
            """;

    private static final String EMAIL = "SELECT email FROM portal.staff_email WHERE account = :account";

    private static final String EMPLOYERS =
            "SELECT name, contractor FROM portal.staff_account WHERE contractor IS NOT NULL ORDER BY name";

    private static final String PUT_EMAIL = """
            INSERT INTO portal.staff_email (account, email)
            VALUES (:account, :email)
            ON CONFLICT (account) DO UPDATE SET email = excluded.email
            """;

    private static final String DELETE_EMAIL = "DELETE FROM portal.staff_email WHERE account = :account";

    private final JdbcClient jdbc;

    JdbcStaffPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffPerson> active() {
        return jdbc.sql(ACTIVE)
                .param("name", null)
                .query(JdbcStaffPeople::person)
                .list();
    }

    Optional<StaffPerson> findActive(String name) {
        return jdbc.sql(ACTIVE)
                .param("name", name)
                .query(JdbcStaffPeople::person)
                .optional();
    }

    Optional<Contact> email(String account) {
        return jdbc.sql(EMAIL)
                .param("account", account)
                .query((row, number) -> new Contact(ContactKind.EMAIL, row.getString("email")))
                .optional();
    }

    Map<String, ContractorId> employers() {
        return jdbc
                .sql(EMPLOYERS)
                .query((row, number) -> Map.entry(row.getString("name"), new ContractorId(row.getString("contractor"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void putEmail(String account, Contact email) {
        jdbc.sql(PUT_EMAIL)
                .param("account", account)
                .param("email", email.value())
                .update();
    }

    void deleteEmail(String account) {
        jdbc.sql(DELETE_EMAIL).param("account", account).update();
    }

    private static StaffPerson person(ResultSet row, int number) throws SQLException {
        String contractor = row.getString("contractor");
        String email = row.getString("email");
        return new StaffPerson(
                row.getString("name"),
                StaffRole.of(row.getString("role")),
                contractor == null ? null : new ContractorId(contractor),
                email == null ? null : new Contact(ContactKind.EMAIL, email));
    }
}
