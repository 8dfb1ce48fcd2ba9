package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** The work areas, samples and places without access of surveys. */
final class JdbcSurveyParts {

    private static final String AREAS = """
            SELECT part.survey, part.area, part.scope_version, part.no_access
              FROM inventory.asbestos_survey_area part
              JOIN inventory.asbestos_survey survey ON survey.id = part.survey
             WHERE (:sites::text[] IS NULL OR survey.site = ANY (:sites::text[])) AND (:id::bigint IS NULL OR survey.id = :id)
             ORDER BY part.survey, part.area
            """;

    private static final String NO_ACCESS = """
            SELECT part.survey, part.place
              FROM inventory.asbestos_no_access part
              JOIN inventory.asbestos_survey survey ON survey.id = part.survey
             WHERE (:sites::text[] IS NULL OR survey.site = ANY (:sites::text[])) AND (:id::bigint IS NULL OR survey.id = :id)
             ORDER BY part.survey, part.position
            """;

    private static final String DELETE_AREAS = "DELETE FROM inventory.asbestos_survey_area WHERE survey = :survey";
    private static final String DELETE_NO_ACCESS = "DELETE FROM inventory.asbestos_no_access WHERE survey = :survey";

    private static final String INSERT_AREA = """
            INSERT INTO inventory.asbestos_survey_area (survey, area, scope_version, no_access)
            VALUES (:survey, :area, :scopeVersion, :noAccess)
            """;

    private static final String INSERT_NO_ACCESS = """
            INSERT INTO inventory.asbestos_no_access (survey, position, place) VALUES (:survey, :position, :place)
            """;

    private final JdbcClient jdbc;
    private final JdbcSamples samples;

    JdbcSurveyParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.samples = new JdbcSamples(jdbc);
    }

    /** The parts of several surveys. */
    record Loaded(
            Map<SurveyId, List<CoveredArea>> areas,
            Map<SurveyId, List<Sample>> samples,
            Map<SurveyId, List<String>> noAccess) {}

    Loaded load(@Nullable Collection<SiteCode> sites, @Nullable SurveyId id) {
        return new Loaded(
                parts(AREAS, sites, id, (row, number) -> covered(row)),
                parts(JdbcSamples.ALL, sites, id, (row, number) -> JdbcSamples.sample(row)),
                parts(NO_ACCESS, sites, id, (row, number) -> row.getString("place")));
    }

    void put(Survey survey) {
        putAreas(survey.id(), survey.areas());
        samples.put(survey.id(), survey.samples());
        putNoAccess(survey.id(), survey.otherNoAccess());
    }

    void putAreas(SurveyId survey, List<CoveredArea> areas) {
        jdbc.sql(DELETE_AREAS).param("survey", survey.value()).update();
        areas.forEach(covered -> jdbc.sql(INSERT_AREA)
                .param("survey", survey.value())
                .param("area", covered.area().value())
                .param("scopeVersion", covered.scopeVersion())
                .param("noAccess", covered.noAccess())
                .update());
    }

    private void putNoAccess(SurveyId survey, List<String> places) {
        jdbc.sql(DELETE_NO_ACCESS).param("survey", survey.value()).update();
        for (int position = 0; position < places.size(); position++) {
            jdbc.sql(INSERT_NO_ACCESS)
                    .param("survey", survey.value())
                    .param("position", position)
                    .param("place", places.get(position))
                    .update();
        }
    }

    private <T> Map<SurveyId, List<T>> parts(
            String sql, @Nullable Collection<SiteCode> sites, @Nullable SurveyId id, RowMapper<T> mapper) {
        return jdbc
                .sql(sql)
                .param("sites", Rows.words(sites))
                .param("id", Rows.number(id))
                .query((row, number) -> Map.entry(new SurveyId(row.getLong("survey")), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static CoveredArea covered(ResultSet row) throws SQLException {
        return new CoveredArea(
                new WorkAreaId(row.getLong("area")), row.getInt("scope_version"), row.getString("no_access"));
    }
}
