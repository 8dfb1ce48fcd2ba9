package scot.tolbooth.inventory.contractor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contractors in {@code inventory.contractor}, with {@code contractor_terms} and {@code accreditation}. */
final class JdbcContractors {

    private static final String CONTRACTORS = """
            SELECT id, name, email, phone, address, note, archived, version
              FROM inventory.contractor
             WHERE :id::text IS NULL OR id = :id
             ORDER BY id
            """;

    private static final String TERMS = """
            SELECT contractor, work, sla_working_days, visits_per_week
              FROM inventory.contractor_terms
             WHERE :id::text IS NULL OR contractor = :id
             ORDER BY contractor, work
            """;

    private static final String ACCREDITATIONS = """
            SELECT contractor, body, standard, number, issued, expires
              FROM inventory.accreditation
             WHERE :id::text IS NULL OR contractor = :id
             ORDER BY contractor, body, standard, number
            """;

    private static final String LOCK = "SELECT version FROM inventory.contractor WHERE id = :id FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.contractor (id, name, email, phone, address, note, archived, version)
            VALUES (:id, :name, :email, :phone, :address, :note, :archived, :version)
            """;

    private static final String UPDATE = """
            UPDATE inventory.contractor
               SET name = :name, email = :email, phone = :phone, address = :address, note = :note,
                   archived = :archived, version = :version
             WHERE id = :id
            """;

    private static final String DELETE = "DELETE FROM inventory.contractor WHERE id = :id";

    private static final String DELETE_TERMS = "DELETE FROM inventory.contractor_terms WHERE contractor = :id";

    private static final String INSERT_TERMS = """
            INSERT INTO inventory.contractor_terms (contractor, work, sla_working_days, visits_per_week)
            VALUES (:id, :work, :slaWorkingDays, :visitsPerWeek)
            """;

    private static final String DELETE_ACCREDITATIONS = "DELETE FROM inventory.accreditation WHERE contractor = :id";

    private static final String INSERT_ACCREDITATION = """
            INSERT INTO inventory.accreditation (contractor, body, standard, number, issued, expires)
            VALUES (:id, :body, :standard, :number, :issued, :expires)
            """;

    /** A row of a table that belongs to a contractor. */
    private record Owned<T>(String contractor, T value) {}

    private record Terms(WorkKind work, WorkTerms terms) {}

    private final JdbcClient jdbc;

    JdbcContractors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contractor> all() {
        return contractors(null);
    }

    Optional<Contractor> find(ContractorId id) {
        return contractors(id.value()).stream().findFirst();
    }

    /** Nobody else changes it, or gives it work, before the transaction ends. */
    Optional<Contractor> findForUpdate(ContractorId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .flatMap(version -> find(id));
    }

    void insert(Contractor contractor) {
        bind(jdbc.sql(INSERT), contractor).update();
        insertParts(contractor);
    }

    void update(Contractor contractor) {
        bind(jdbc.sql(UPDATE), contractor).update();
        jdbc.sql(DELETE_TERMS).param("id", contractor.id().value()).update();
        jdbc.sql(DELETE_ACCREDITATIONS).param("id", contractor.id().value()).update();
        insertParts(contractor);
    }

    void delete(ContractorId id) {
        jdbc.sql(DELETE).param("id", id.value()).update();
    }

    private void insertParts(Contractor contractor) {
        contractor
                .terms()
                .forEach((work, terms) -> jdbc.sql(INSERT_TERMS)
                        .param("id", contractor.id().value())
                        .param("work", work.word())
                        .param("slaWorkingDays", terms.slaWorkingDays())
                        .param("visitsPerWeek", terms.visitsPerWeek())
                        .update());
        contractor
                .accreditations()
                .forEach(one -> jdbc.sql(INSERT_ACCREDITATION)
                        .param("id", contractor.id().value())
                        .param("body", one.body())
                        .param("standard", one.standard())
                        .param("number", one.number())
                        .param("issued", one.issued())
                        .param("expires", one.expires())
                        .update());
    }

    private List<Contractor> contractors(@Nullable String id) {
        Map<String, Map<WorkKind, WorkTerms>> terms =
                jdbc.sql(TERMS).param("id", id).query(JdbcContractors::terms).list().stream()
                        .collect(Collectors.groupingBy(
                                Owned::contractor,
                                Collectors.toMap(
                                        one -> one.value().work(),
                                        one -> one.value().terms())));
        Map<String, List<Accreditation>> accreditations =
                jdbc.sql(ACCREDITATIONS).param("id", id).query(JdbcContractors::accreditation).list().stream()
                        .collect(Collectors.groupingBy(
                                Owned::contractor, Collectors.mapping(Owned::value, Collectors.toList())));
        return jdbc.sql(CONTRACTORS)
                .param("id", id)
                .query((row, number) -> contractor(
                        row,
                        terms.getOrDefault(row.getString("id"), Map.of()),
                        accreditations.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Contractor contractor) {
        return statement
                .param("id", contractor.id().value())
                .param("name", contractor.name())
                .param("email", contractor.email())
                .param("phone", contractor.phone())
                .param("address", contractor.address())
                .param("note", contractor.note())
                .param("archived", contractor.archived())
                .param("version", contractor.version());
    }

    private static Contractor contractor(
            ResultSet row, Map<WorkKind, WorkTerms> terms, List<Accreditation> accreditations) throws SQLException {
        return new Contractor(
                new ContractorId(row.getString("id")),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("note"),
                terms,
                accreditations,
                row.getBoolean("archived"),
                row.getLong("version"));
    }

    private static Owned<Terms> terms(ResultSet row, int number) throws SQLException {
        WorkTerms terms = new WorkTerms(
                row.getObject("sla_working_days", Integer.class), row.getObject("visits_per_week", Double.class));
        return new Owned<>(row.getString("contractor"), new Terms(WorkKind.of(row.getString("work")), terms));
    }

    private static Owned<Accreditation> accreditation(ResultSet row, int number) throws SQLException {
        return new Owned<>(
                row.getString("contractor"),
                new Accreditation(
                        row.getString("body"),
                        row.getString("standard"),
                        row.getString("number"),
                        row.getObject("issued", LocalDate.class),
                        row.getObject("expires", LocalDate.class)));
    }
}
