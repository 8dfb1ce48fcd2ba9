package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteCode;

/** Surveys in {@code inventory.asbestos_survey}; their parts are stored by {@link JdbcSurveyParts}. */
final class JdbcSurveys {

    private static final String SELECTED = """
            SELECT id, site, kind, contractor, ordered_on, state, visit_from, visit_to, surveyor, organisation,
                   accreditation, accredited_until, results_on, report_on, report_reference, report_document,
                   reviewed_by, reviewer_qualification, reviewed_on, review_reason, version
              FROM inventory.asbestos_survey
             WHERE (:sites::text[] IS NULL OR site IN (SELECT unnest(:sites::text[])))
               AND (:id::bigint IS NULL OR id = :id)
             ORDER BY site, id
            """;

    private static final String INSERT = """
            INSERT INTO inventory.asbestos_survey (site, kind, contractor, ordered_on, state, version)
            VALUES (:site, :kind, :contractor, :orderedOn, 'ordered', 1)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.asbestos_survey
               SET state = :state, visit_from = :visitFrom, visit_to = :visitTo, surveyor = :surveyor,
                   organisation = :organisation, accreditation = :accreditation, accredited_until = :accreditedUntil,
                   results_on = :resultsOn, report_on = :reportOn, report_reference = :reportReference,
                   report_document = :reportDocument, reviewed_by = :reviewedBy,
                   reviewer_qualification = :reviewerQualification, reviewed_on = :reviewedOn,
                   review_reason = :reviewReason, version = :version,
                   accepted_at_first = coalesce(accepted_at_first, :reviewAccepted)
             WHERE id = :id
            """;

    private static final String FIRST_REVIEWS = """
            SELECT id, contractor, accepted_at_first
              FROM inventory.asbestos_survey
             WHERE contractor IS NOT NULL AND accepted_at_first IS NOT NULL
             ORDER BY id
            """;

    private static final String COVERAGES = """
            SELECT covered.area, covered.survey, survey.version, survey.kind, covered.scope_version, covered.no_access,
                   CASE WHEN :on::date IS NULL OR survey.state IN ('ordered', 'visit-booked') THEN survey.state
                        WHEN survey.visit_to > :on::date THEN 'visit-booked'
                        WHEN survey.state IN ('accepted', 'rejected') AND survey.reviewed_on <= :on::date
                        THEN survey.state
                        WHEN survey.state IN ('accepted', 'rejected', 'report-received')
                         AND survey.report_on <= :on::date
                        THEN 'report-received'
                        WHEN survey.results_on <= :on::date THEN 'lab-results-in'
                        ELSE 'surveyed' END AS state
              FROM inventory.asbestos_survey_area covered
              JOIN inventory.asbestos_survey survey ON survey.id = covered.survey
             WHERE (:sites::text[] IS NULL OR survey.site IN (SELECT unnest(:sites::text[])))
               AND (:on::date IS NULL OR survey.ordered_on <= :on::date)
             ORDER BY covered.area, covered.survey
            """;

    private final JdbcClient jdbc;
    private final JdbcSurveyParts parts;

    JdbcSurveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parts = new JdbcSurveyParts(jdbc);
    }

    /** Those of one site, or all of them. */
    List<Survey> of(@Nullable Collection<SiteCode> sites) {
        return select(sites, null);
    }

    Optional<Survey> find(SurveyId id) {
        return select(null, id).stream().findFirst();
    }

    SurveyId insert(SurveyOrder order, List<CoveredArea> scope) {
        ContractorId contractor = order.contractor();
        SurveyId id = new SurveyId(jdbc.sql(INSERT)
                .param("site", order.site().value())
                .param("kind", order.kind().word())
                .param("contractor", contractor == null ? null : contractor.value())
                .param("orderedOn", order.orderedOn())
                .query(Long.class)
                .single());
        parts.putAreas(id, scope);
        return id;
    }

    void update(Survey survey) {
        Visit visit = survey.visit();
        Surveyor surveyor = survey.surveyor();
        Report report = survey.report();
        Review review = survey.review();
        jdbc.sql(UPDATE)
                .param("id", survey.id().value())
                .param("state", survey.state().word())
                .param("visitFrom", visit == null ? null : visit.from())
                .param("visitTo", visit == null ? null : visit.to())
                .param("surveyor", surveyor == null ? null : surveyor.person())
                .param("organisation", surveyor == null ? null : surveyor.organisation())
                .param("accreditation", surveyor == null ? null : surveyor.accreditation())
                .param("accreditedUntil", surveyor == null ? null : surveyor.accreditedUntil())
                .param("resultsOn", survey.resultsOn())
                .param("reportOn", report == null ? null : report.receivedOn())
                .param("reportReference", report == null ? null : report.reference())
                .param("reportDocument", report == null ? null : Rows.number(report.document()))
                .param("reviewedBy", review == null ? null : review.person().name())
                .param(
                        "reviewerQualification",
                        review == null ? null : review.person().qualification())
                .param("reviewedOn", review == null ? null : review.on())
                .param("reviewReason", review == null ? null : review.reason())
                .param("reviewAccepted", review == null ? null : review.accepted())
                .param("version", survey.version())
                .update();
        parts.put(survey);
    }

    List<FirstReview> firstReviews() {
        return jdbc.sql(FIRST_REVIEWS)
                .query((row, number) -> new FirstReview(
                        new SurveyId(row.getLong("id")),
                        new ContractorId(row.getString("contractor")),
                        row.getBoolean("accepted_at_first")))
                .list();
    }

    /** What every survey says of every work area that it covers. */
    Map<WorkAreaId, List<Coverage>> coverages(Selected selected) {
        return selected.bind(jdbc.sql(COVERAGES)).query(JdbcSurveys::coverage).list().stream()
                .collect(Collectors.groupingBy(coverage -> coverage.covered().area()));
    }

    private List<Survey> select(@Nullable Collection<SiteCode> sites, @Nullable SurveyId id) {
        JdbcSurveyParts.Loaded loaded = parts.load(sites, id);
        return jdbc.sql(SELECTED)
                .param("sites", Rows.words(sites))
                .param("id", Rows.number(id))
                .query((row, number) -> survey(row, loaded))
                .list();
    }

    private static Survey survey(ResultSet row, JdbcSurveyParts.Loaded parts) throws SQLException {
        SurveyId id = new SurveyId(row.getLong("id"));
        return new Survey(
                id,
                order(row),
                SurveyState.of(row.getString("state")),
                parts.areas().getOrDefault(id, List.of()),
                visit(row),
                surveyor(row),
                parts.samples().getOrDefault(id, List.of()),
                Rows.optionalDate(row, "results_on"),
                parts.noAccess().getOrDefault(id, List.of()),
                report(row),
                review(row),
                row.getLong("version"));
    }

    private static SurveyOrder order(ResultSet row) throws SQLException {
        String contractor = row.getString("contractor");
        return new SurveyOrder(
                new SiteCode(row.getString("site")),
                SurveyKind.of(row.getString("kind")),
                contractor == null ? null : new ContractorId(contractor),
                Rows.date(row, "ordered_on"));
    }

    private static @Nullable Visit visit(ResultSet row) throws SQLException {
        LocalDate from = Rows.optionalDate(row, "visit_from");
        return from == null ? null : new Visit(from, Rows.date(row, "visit_to"));
    }

    private static @Nullable Surveyor surveyor(ResultSet row) throws SQLException {
        String person = row.getString("surveyor");
        return person == null
                ? null
                : new Surveyor(
                        person,
                        row.getString("organisation"),
                        row.getString("accreditation"),
                        Rows.optionalDate(row, "accredited_until"));
    }

    private static @Nullable Report report(ResultSet row) throws SQLException {
        LocalDate received = Rows.optionalDate(row, "report_on");
        return received == null
                ? null
                : new Report(
                        received, row.getString("report_reference"), Rows.optionalDocument(row, "report_document"));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        LocalDate on = Rows.optionalDate(row, "reviewed_on");
        return on == null
                ? null
                : new Review(
                        SurveyState.of(row.getString("state")) == SurveyState.ACCEPTED,
                        new CompetentPerson(row.getString("reviewed_by"), row.getString("reviewer_qualification")),
                        on,
                        row.getString("review_reason"));
    }

    private static Coverage coverage(ResultSet row, int number) throws SQLException {
        return new Coverage(
                new SurveyId(row.getLong("survey")),
                row.getLong("version"),
                SurveyKind.of(row.getString("kind")),
                SurveyState.of(row.getString("state")),
                JdbcSurveyParts.covered(row));
    }
}
