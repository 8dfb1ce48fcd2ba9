package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes in {@code inventory.asbestos_outcome}, with the stages in {@code inventory.asbestos_clearance}. */
final class JdbcOutcomes {

    private static final String LATEST = """
            SELECT DISTINCT ON (outcome.area)
                   outcome.id, outcome.area, outcome.scope_version, outcome.findings, outcome.survey,
                   outcome.survey_version, outcome.person, outcome.qualification, outcome.decided_on, outcome.reason,
                   outcome.kind, outcome.avoidance,
                   CASE WHEN :on::date IS NULL OR outcome.notified_on <= :on::date THEN outcome.notified_on END
                        AS notified_on,
                   outcome.starts_on, outcome.waiver,
                   CASE WHEN :on::date IS NULL OR outcome.removed_on <= :on::date THEN outcome.removed_on END
                        AS removed_on,
                   outcome.removed_by, outcome.licence,
                   CASE WHEN :on::date IS NULL OR outcome.released_on <= :on::date THEN outcome.released_on END
                        AS released_on,
                   outcome.certificate
              FROM inventory.asbestos_outcome outcome
              JOIN inventory.asbestos_work_area area ON area.id = outcome.area
             WHERE (:sites::text[] IS NULL OR area.site IN (SELECT unnest(:sites::text[])))
               AND (:area::bigint IS NULL OR area.id = :area)
               AND (:on::date IS NULL OR outcome.decided_on <= :on::date)
             ORDER BY outcome.area, outcome.id DESC
            """;

    private static final String STAGES = """
            SELECT result.outcome, result.stage, result.assessed_on, result.analyst, result.organisation,
                   result.accreditation, result.accredited_until, result.appointed_by, result.fibres_per_millilitre,
                   result.passed, result.note
              FROM inventory.asbestos_clearance result
              JOIN inventory.asbestos_outcome outcome ON outcome.id = result.outcome
              JOIN inventory.asbestos_work_area area ON area.id = outcome.area
             WHERE (:sites::text[] IS NULL OR area.site IN (SELECT unnest(:sites::text[])))
               AND (:area::bigint IS NULL OR area.id = :area)
               AND (:on::date IS NULL OR result.assessed_on <= :on::date)
             ORDER BY result.outcome, result.position
            """;

    private static final String INSERT = """
            INSERT INTO inventory.asbestos_outcome (area, scope_version, findings, survey, survey_version, person,
                                                    qualification, decided_on, reason, kind, avoidance)
            VALUES (:area, :scopeVersion, :findings, :survey, :surveyVersion, :person, :qualification, :decidedOn, :reason, :kind,
                    :avoidance)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.asbestos_outcome
               SET notified_on = :notifiedOn, starts_on = :startsOn, waiver = :waiver, removed_on = :removedOn,
                   removed_by = :removedBy, licence = :licence, released_on = :releasedOn, certificate = :certificate
             WHERE id = :id
            """;

    private static final String DELETE_STAGES = "DELETE FROM inventory.asbestos_clearance WHERE outcome = :outcome";

    private static final String INSERT_STAGE = """
            INSERT INTO inventory.asbestos_clearance (outcome, position, stage, assessed_on, analyst, organisation,
                                                      accreditation, accredited_until, appointed_by,
                                                      fibres_per_millilitre, passed, note)
            VALUES (:outcome, :position, :stage, :on, :analyst, :organisation, :accreditation, :accreditedUntil,
                    :appointedBy, :fibres, :passed, :note)
            """;

    private final JdbcClient jdbc;

    JdbcOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest outcome of each work area that has one. */
    Map<WorkAreaId, RecordedOutcome> latest(Selected selected) {
        return select(selected, null).stream().collect(Collectors.toMap(RecordedOutcome::area, recorded -> recorded));
    }

    Optional<RecordedOutcome> latest(WorkAreaId area) {
        return select(Selected.now(null), area).stream().findFirst();
    }

    OutcomeId insert(RecordedOutcome recorded) {
        Decision decision = recorded.decision();
        return new OutcomeId(jdbc.sql(INSERT)
                .param("area", recorded.area().value())
                .param("scopeVersion", recorded.scopeVersion())
                .param("findings", recorded.findings())
                .param("survey", Rows.number(recorded.survey()))
                .param("surveyVersion", recorded.surveyVersion())
                .param("person", decision.person().name())
                .param("qualification", decision.person().qualification())
                .param("decidedOn", decision.on())
                .param("reason", decision.reason())
                .param("kind", recorded.outcome().kind().word())
                .param(
                        "avoidance",
                        recorded.outcome() instanceof Outcome.ManagedInPlace managed ? managed.avoidance() : null)
                .query(Long.class)
                .single());
    }

    void update(RecordedOutcome recorded) {
        if (recorded.outcome() instanceof LicensedRemoval removal) {
            update(recorded.id(), removal);
        } else if (recorded.outcome() instanceof Outcome.NotifiableWork work) {
            update(recorded.id(), new LicensedRemoval(work.notification(), null, List.of(), null));
        } else {
            throw new IllegalStateException(recorded.outcome().kind().label() + " has no steps");
        }
    }

    private void update(OutcomeId id, LicensedRemoval removal) {
        Notification notification = removal.notification();
        Removal removed = removal.removal();
        Release release = removal.release();
        jdbc.sql(UPDATE)
                .param("id", id.value())
                .param("notifiedOn", notification == null ? null : notification.notifiedOn())
                .param("startsOn", notification == null ? null : notification.startsOn())
                .param("waiver", notification == null ? null : notification.waiver())
                .param("removedOn", removed == null ? null : removed.on())
                .param("removedBy", removed == null ? null : removed.contractor())
                .param("licence", removed == null ? null : removed.licence())
                .param("releasedOn", release == null ? null : release.on())
                .param("certificate", release == null ? null : release.certificate())
                .update();
        jdbc.sql(DELETE_STAGES).param("outcome", id.value()).update();
        for (int position = 0; position < removal.stages().size(); position++) {
            insert(id, position, removal.stages().get(position));
        }
    }

    private void insert(OutcomeId outcome, int position, ClearanceStage result) {
        jdbc.sql(INSERT_STAGE)
                .param("outcome", outcome.value())
                .param("position", position)
                .param("stage", result.stage())
                .param("on", result.on())
                .param("analyst", result.analyst().person())
                .param("organisation", result.analyst().organisation())
                .param("accreditation", result.analyst().accreditation())
                .param("accreditedUntil", result.analyst().accreditedUntil())
                .param("appointedBy", result.analyst().appointedBy())
                .param("fibres", result.fibresPerMillilitre())
                .param("passed", result.passed())
                .param("note", result.note())
                .update();
    }

    private List<RecordedOutcome> select(Selected selected, @Nullable WorkAreaId area) {
        Map<Long, List<ClearanceStage>> stages = bind(STAGES, selected, area)
                .query((row, number) -> Map.entry(row.getLong("outcome"), stage(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bind(LATEST, selected, area)
                .query((row, number) -> recorded(row, stages.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Selected selected, @Nullable WorkAreaId area) {
        return selected.bind(jdbc.sql(sql)).param("area", Rows.number(area));
    }

    private static RecordedOutcome recorded(ResultSet row, List<ClearanceStage> stages) throws SQLException {
        return new RecordedOutcome(
                new OutcomeId(row.getLong("id")),
                new WorkAreaId(row.getLong("area")),
                row.getInt("scope_version"),
                row.getInt("findings"),
                Rows.optionalSurvey(row, "survey"),
                row.getLong("survey_version"),
                new Decision(
                        new CompetentPerson(row.getString("person"), row.getString("qualification")),
                        Rows.date(row, "decided_on"),
                        row.getString("reason")),
                outcome(row, stages));
    }

    private static Outcome outcome(ResultSet row, List<ClearanceStage> stages) throws SQLException {
        return switch (OutcomeKind.of(row.getString("kind"))) {
            case NONE_IN_AREA -> new Outcome.NoneInArea();
            case MANAGED_IN_PLACE -> new Outcome.ManagedInPlace(row.getString("avoidance"));
            case NON_LICENSED_WORK -> new Outcome.NonLicensedWork();
            case NOTIFIABLE_WORK -> new Outcome.NotifiableWork(notification(row));
            case LICENSED_REMOVAL -> new LicensedRemoval(notification(row), removal(row), stages, release(row));
        };
    }

    private static @Nullable Notification notification(ResultSet row) throws SQLException {
        LocalDate notified = Rows.optionalDate(row, "notified_on");
        return notified == null
                ? null
                : new Notification(notified, Rows.date(row, "starts_on"), row.getString("waiver"));
    }

    private static @Nullable Removal removal(ResultSet row) throws SQLException {
        LocalDate removed = Rows.optionalDate(row, "removed_on");
        return removed == null ? null : new Removal(removed, row.getString("removed_by"), row.getString("licence"));
    }

    private static @Nullable Release release(ResultSet row) throws SQLException {
        LocalDate released = Rows.optionalDate(row, "released_on");
        return released == null ? null : new Release(released, row.getString("certificate"));
    }

    private static ClearanceStage stage(ResultSet row) throws SQLException {
        return new ClearanceStage(
                row.getInt("stage"),
                Rows.date(row, "assessed_on"),
                new Analyst(
                        row.getString("analyst"),
                        row.getString("organisation"),
                        row.getString("accreditation"),
                        Rows.date(row, "accredited_until"),
                        row.getString("appointed_by")),
                row.getBigDecimal("fibres_per_millilitre"),
                row.getBoolean("passed"),
                row.getString("note"));
    }
}
