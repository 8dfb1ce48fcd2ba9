package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Samples in {@code inventory.asbestos_sample}. */
final class JdbcSamples {

    static final String ALL = """
            SELECT part.survey, part.number, part.reference, part.location, part.material, part.result,
                   part.laboratory, part.lab_accreditation, part.analysed_on, part.same_as, part.taken_on,
                   part.received_on, part.analysed_by, part.method, part.fibres, part.lab_accredited_until,
                   part.certificate
              FROM inventory.asbestos_sample part
              JOIN inventory.asbestos_survey survey ON survey.id = part.survey
             WHERE (:sites::text[] IS NULL OR survey.site = ANY (:sites::text[])) AND (:id::bigint IS NULL OR survey.id = :id)
             ORDER BY part.survey, part.number
            """;

    private static final String DELETE = "DELETE FROM inventory.asbestos_sample WHERE survey = :survey";

    private static final String INSERT = """
            INSERT INTO inventory.asbestos_sample (survey, number, reference, location, material, result, laboratory,
                                                   lab_accreditation, analysed_on, same_as, taken_on, received_on,
                                                   analysed_by, method, fibres, lab_accredited_until, certificate)
            VALUES (:survey, :number, :reference, :location, :material, :result, :laboratory, :labAccreditation,
                    :analysedOn, :sameAs, :takenOn, :receivedOn, :analysedBy, :method, :fibres, :labAccreditedUntil,
                    :certificate)
            """;

    private final JdbcClient jdbc;

    JdbcSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(SurveyId survey, List<Sample> samples) {
        jdbc.sql(DELETE).param("survey", survey.value()).update();
        samples.forEach(sample -> insert(survey, sample));
    }

    private void insert(SurveyId survey, Sample sample) {
        Analysis analysis = sample.analysis();
        Certificate certificate = analysis == null ? Certificate.UNKNOWN : analysis.certificate();
        jdbc.sql(INSERT)
                .param("survey", survey.value())
                .param("number", sample.number())
                .param("reference", sample.reference())
                .param("location", sample.location())
                .param("material", sample.material())
                .param("result", analysis == null ? null : analysis.result().word())
                .param("laboratory", analysis == null ? null : analysis.laboratory())
                .param("labAccreditation", analysis == null ? null : analysis.accreditation())
                .param("analysedOn", analysis == null ? null : analysis.on())
                .param("sameAs", sample.sameAs())
                .param("takenOn", sample.takenOn())
                .param("receivedOn", sample.receivedOn())
                .param("analysedBy", certificate.analysedBy())
                .param("method", certificate.method())
                .param("fibres", certificate.fibres().stream().map(Fibre::word).toArray(String[]::new))
                .param("labAccreditedUntil", certificate.accreditedUntil())
                .param("certificate", Rows.number(certificate.document()))
                .update();
    }

    static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getString("number"),
                row.getString("reference"),
                row.getString("location"),
                row.getString("material"),
                Rows.optionalDate(row, "taken_on"),
                Rows.optionalDate(row, "received_on"),
                analysis(row),
                row.getString("same_as"));
    }

    private static @Nullable Analysis analysis(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return result == null
                ? null
                : new Analysis(
                        SampleResult.of(result),
                        row.getString("laboratory"),
                        row.getString("lab_accreditation"),
                        Rows.date(row, "analysed_on"),
                        certificate(row));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        String[] words = (String[]) row.getArray("fibres").getArray();
        Set<Fibre> fibres = Arrays.stream(words).map(Fibre::of).collect(Collectors.toSet());
        return new Certificate(
                row.getString("analysed_by"),
                row.getString("method"),
                fibres,
                Rows.optionalDate(row, "lab_accredited_until"),
                Rows.optionalDocument(row, "certificate"));
    }
}
