package scot.tolbooth.inventory.rollout.rag;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Assessments in {@code inventory.assessment}: only ever added to. */
final class JdbcAssessments {

    private static final String COLUMNS = """
            SELECT id, site, deliverable, assessed_on, assessed_by, recorded_at, scope, cost, quality, resources, risk,
                   time, percent, expected, narrative, override_colour, override_reason, override_expires, suggested,
                   because, since
              FROM inventory.assessment
            """;

    private static final String OF_SUBJECT = COLUMNS + """
             WHERE site = :site OR deliverable = :deliverable
             ORDER BY assessed_on DESC, id DESC
            """;

    private static final String LATEST_OF_SUBJECT = COLUMNS + """
             WHERE (site = :site OR deliverable = :deliverable) AND assessed_on <= :on
             ORDER BY assessed_on DESC, id DESC
             LIMIT 1
            """;

    private static final String LATEST_OF_EACH_DELIVERABLE = """
            SELECT DISTINCT ON (deliverable)
                   id, site, deliverable, assessed_on, assessed_by, recorded_at, scope, cost, quality, resources, risk,
                   time, percent, expected, narrative, override_colour, override_reason, override_expires, suggested,
                   because, since
              FROM inventory.assessment
             WHERE deliverable IS NOT NULL AND assessed_on <= :on
             ORDER BY deliverable, assessed_on DESC, id DESC
            """;

    private static final String LATEST_OF_EACH_SITE = """
            SELECT DISTINCT ON (site)
                   id, site, deliverable, assessed_on, assessed_by, recorded_at, scope, cost, quality, resources, risk,
                   time, percent, expected, narrative, override_colour, override_reason, override_expires, suggested,
                   because, since
              FROM inventory.assessment
             WHERE site IS NOT NULL
               AND (:sites::text[] IS NULL OR site IN (SELECT unnest(:sites::text[])))
               AND assessed_on <= :on
             ORDER BY site, assessed_on DESC, id DESC
            """;

    private static final String INSERT = """
            INSERT INTO inventory.assessment (site, deliverable, assessed_on, assessed_by, recorded_at, scope, cost,
                        quality, resources, risk, time, percent, expected, narrative, override_colour, override_reason,
                        override_expires, suggested, because, since)
            VALUES (:site, :deliverable, :assessedOn, :assessedBy, :recordedAt, :scope, :cost,
                    :quality, :resources, :risk, :time, :percent, :expected, :narrative, :overrideColour,
                    :overrideReason, :overrideExpires, :suggested, :because, :since)
            RETURNING id
            """;

    private final JdbcClient jdbc;

    JdbcAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RecordedAssessment> of(Subject subject) {
        return bind(jdbc.sql(OF_SUBJECT), subject)
                .query(JdbcAssessments::assessment)
                .list();
    }

    Optional<RecordedAssessment> latest(Subject subject, LocalDate on) {
        return bind(jdbc.sql(LATEST_OF_SUBJECT), subject)
                .param("on", on)
                .query(JdbcAssessments::assessment)
                .optional();
    }

    List<RecordedAssessment> latestOfEachDeliverable(LocalDate on) {
        return jdbc.sql(LATEST_OF_EACH_DELIVERABLE)
                .param("on", on)
                .query(JdbcAssessments::assessment)
                .list();
    }

    /** Of some sites; of all where none are named. */
    List<RecordedAssessment> latestOfEachSite(@Nullable Collection<SiteCode> sites, LocalDate on) {
        return jdbc.sql(LATEST_OF_EACH_SITE)
                .param(
                        "sites",
                        sites == null
                                ? null
                                : sites.stream().map(SiteCode::value).toArray(String[]::new))
                .param("on", on)
                .query(JdbcAssessments::assessment)
                .list();
    }

    /** Adds one, whatever its id, and gives the id that it got. */
    long add(RecordedAssessment recorded) {
        Assessment assessment = recorded.assessment();
        JdbcClient.StatementSpec statement = bind(jdbc.sql(INSERT), assessment.subject())
                .param("assessedOn", assessment.assessedOn())
                .param("assessedBy", assessment.assessedBy())
                .param("recordedAt", Timestamp.from(recorded.recordedAt()))
                .param("percent", assessment.percent().value())
                .param("expected", assessment.expected().value())
                .param("narrative", assessment.narrative())
                .param("suggested", recorded.suggested().word())
                .param("because", recorded.because())
                .param("since", recorded.since());
        for (Dimension dimension : Dimension.values()) {
            statement = statement.param(
                    dimension.word(), assessment.judgements().of(dimension).word());
        }
        return bind(statement, assessment.override()).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Subject subject) {
        if (subject instanceof Subject.OfSite ofSite) {
            return statement.param("site", ofSite.site().value()).param("deliverable", null, java.sql.Types.BIGINT);
        }
        Subject.OfDeliverable ofDeliverable = (Subject.OfDeliverable) subject;
        return statement
                .param("site", null, java.sql.Types.VARCHAR)
                .param("deliverable", ofDeliverable.deliverable().value());
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, @Nullable ColourOverride override) {
        return statement
                .param(
                        "overrideColour",
                        override == null ? null : override.colour().word())
                .param("overrideReason", override == null ? null : override.reason())
                .param("overrideExpires", override == null ? null : override.expires());
    }

    private static RecordedAssessment assessment(ResultSet row, int number) throws SQLException {
        Assessment assessment = new Assessment(
                subject(row),
                row.getObject("assessed_on", LocalDate.class),
                row.getString("assessed_by"),
                judgements(row),
                percent(row.getBigDecimal("percent")),
                percent(row.getBigDecimal("expected")),
                row.getString("narrative"),
                override(row));
        return new RecordedAssessment(
                row.getLong("id"),
                row.getTimestamp("recorded_at").toInstant(),
                assessment,
                RagColour.of(row.getString("suggested")),
                row.getString("because"),
                row.getObject("since", LocalDate.class));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        String site = row.getString("site");
        return site == null
                ? new Subject.OfDeliverable(new DeliverableId(row.getLong("deliverable")))
                : new Subject.OfSite(new SiteCode(site));
    }

    private static Judgements judgements(ResultSet row) throws SQLException {
        Map<Dimension, Judgement> byDimension = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            byDimension.put(dimension, Judgement.of(row.getString(dimension.word())));
        }
        return new Judgements(byDimension);
    }

    private static PercentComplete percent(BigDecimal stored) {
        return new PercentComplete(stored);
    }

    private static @Nullable ColourOverride override(ResultSet row) throws SQLException {
        String colour = row.getString("override_colour");
        return colour == null
                ? null
                : new ColourOverride(
                        RagColour.of(colour),
                        row.getString("override_reason"),
                        row.getObject("override_expires", LocalDate.class));
    }
}
