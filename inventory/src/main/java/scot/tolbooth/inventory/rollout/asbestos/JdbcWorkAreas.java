package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Work areas in {@code inventory.asbestos_work_area}, with the bases in {@code inventory.asbestos_basis}. */
final class JdbcWorkAreas {

    private static final String ACTIVE = """
            SELECT id, site, name, kind, description, disturbs_fabric, scope_version, findings, archived_on, version
              FROM inventory.asbestos_work_area
             WHERE (archived_on IS NULL OR archived_on > :on::date)
               AND (:sites::text[] IS NULL OR site IN (SELECT unnest(:sites::text[])))
             ORDER BY site, id
            """;

    private static final String OF_SITE = """
            SELECT id, site, name, kind, description, disturbs_fabric, scope_version, findings, archived_on, version
              FROM inventory.asbestos_work_area
             WHERE site = :site
             ORDER BY archived_on IS NOT NULL, id
            """;

    private static final String BY_ID = """
            SELECT id, site, name, kind, description, disturbs_fabric, scope_version, findings, archived_on, version
              FROM inventory.asbestos_work_area
             WHERE id = :id
            """;

    private static final String INSERT = """
            INSERT INTO inventory.asbestos_work_area
                   (site, name, kind, description, disturbs_fabric, scope_version, findings, version)
            VALUES (:site, :name, :kind, :description, :disturbsFabric, 1, 0, 1)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.asbestos_work_area
               SET name = :name, kind = :kind, description = :description, disturbs_fabric = :disturbsFabric,
                   scope_version = :scopeVersion, findings = :findings, archived_on = :archivedOn, version = :version
             WHERE id = :id
            """;

    private static final String DELETE = "DELETE FROM inventory.asbestos_work_area WHERE id = :id";

    private static final String HAS_HISTORY = """
            SELECT EXISTS (SELECT FROM inventory.asbestos_survey_area WHERE area = :id)
                OR EXISTS (SELECT FROM inventory.asbestos_basis WHERE area = :id)
                OR EXISTS (SELECT FROM inventory.asbestos_item WHERE area = :id)
                OR EXISTS (SELECT FROM inventory.asbestos_outcome WHERE area = :id)
                OR EXISTS (SELECT FROM inventory.asbestos_restriction WHERE area = :id)
            """;

    private static final String LATEST_BASES = """
            SELECT DISTINCT ON (basis.area)
                   basis.id, basis.area, basis.scope_version, basis.statement, basis.evidence_date, basis.document,
                   basis.person, basis.qualification, basis.recorded_on
              FROM inventory.asbestos_basis basis
              JOIN inventory.asbestos_work_area area ON area.id = basis.area
             WHERE (:sites::text[] IS NULL OR area.site IN (SELECT unnest(:sites::text[])))
               AND (:on::date IS NULL OR basis.recorded_on <= :on::date)
             ORDER BY basis.area, basis.id DESC
            """;

    private static final String INSERT_BASIS = """
            INSERT INTO inventory.asbestos_basis (area, scope_version, statement, evidence_date, document, person,
                                                  qualification, recorded_on)
            VALUES (:area, :scopeVersion, :statement, :evidenceDate, :document, :person, :qualification, :recordedOn)
            """;

    private final JdbcClient jdbc;

    JdbcWorkAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkArea> active(@Nullable Collection<SiteCode> sites) {
        return active(Selected.now(sites));
    }

    /** Those in which work was planned, where it is still planned or was given up after the day. */
    List<WorkArea> active(Selected selected) {
        return selected.bind(jdbc.sql(ACTIVE)).query(JdbcWorkAreas::area).list();
    }

    /** The archived ones too, last. */
    List<WorkArea> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcWorkAreas::area)
                .list();
    }

    Optional<WorkArea> find(WorkAreaId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query(JdbcWorkAreas::area)
                .optional();
    }

    WorkAreaId insert(SiteCode site, WorkAreaPlan plan) {
        return new WorkAreaId(jdbc.sql(INSERT)
                .param("site", site.value())
                .param("name", plan.name())
                .param("kind", plan.kind().word())
                .param("description", plan.description())
                .param("disturbsFabric", plan.disturbsFabric())
                .query(Long.class)
                .single());
    }

    void update(WorkArea area) {
        jdbc.sql(UPDATE)
                .param("id", area.id().value())
                .param("name", area.plan().name())
                .param("kind", area.plan().kind().word())
                .param("description", area.plan().description())
                .param("disturbsFabric", area.plan().disturbsFabric())
                .param("scopeVersion", area.scopeVersion())
                .param("findings", area.findings())
                .param("archivedOn", area.archivedOn())
                .param("version", area.version())
                .update();
    }

    void delete(WorkAreaId id) {
        jdbc.sql(DELETE).param("id", id.value()).update();
    }

    /** Whether anything was ever recorded of it. */
    boolean hasHistory(WorkAreaId id) {
        return jdbc.sql(HAS_HISTORY)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The latest basis of each work area that has one. */
    List<PresumptionBasis> latestBases(Selected selected) {
        return selected.bind(jdbc.sql(LATEST_BASES)).query(JdbcWorkAreas::basis).list();
    }

    void insert(PresumptionBasis basis) {
        jdbc.sql(INSERT_BASIS)
                .param("area", basis.area().value())
                .param("scopeVersion", basis.scopeVersion())
                .param("statement", basis.statement())
                .param("evidenceDate", basis.evidenceDate())
                .param("document", Rows.number(basis.document()))
                .param("person", basis.person().name())
                .param("qualification", basis.person().qualification())
                .param("recordedOn", basis.recordedOn())
                .update();
    }

    private static WorkArea area(ResultSet row, int number) throws SQLException {
        return new WorkArea(
                new WorkAreaId(row.getLong("id")),
                new SiteCode(row.getString("site")),
                new WorkAreaPlan(
                        row.getString("name"),
                        WorkAreaKind.of(row.getString("kind")),
                        row.getString("description"),
                        row.getBoolean("disturbs_fabric")),
                row.getInt("scope_version"),
                row.getInt("findings"),
                Rows.optionalDate(row, "archived_on"),
                row.getLong("version"));
    }

    private static PresumptionBasis basis(ResultSet row, int number) throws SQLException {
        return new PresumptionBasis(
                row.getLong("id"),
                new WorkAreaId(row.getLong("area")),
                row.getInt("scope_version"),
                row.getString("statement"),
                Rows.date(row, "evidence_date"),
                Rows.optionalDocument(row, "document"),
                new CompetentPerson(row.getString("person"), row.getString("qualification")),
                Rows.date(row, "recorded_on"));
    }
}
