package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.site.SiteCode;

/** How the types of this package stand in the columns of rows. */
final class Rows {

    private Rows() {}

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optionalDate(row, column), column);
    }

    static @Nullable LocalDate optionalDate(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Integer optionalInt(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static @Nullable DocumentId optionalDocument(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new DocumentId(id);
    }

    static @Nullable SurveyId optionalSurvey(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new SurveyId(id);
    }

    static @Nullable WorkAreaId optionalArea(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new WorkAreaId(id);
    }

    /** The codes of some sites; absent for all sites. */
    static String @Nullable [] words(@Nullable Collection<SiteCode> sites) {
        return sites == null ? null : sites.stream().map(SiteCode::value).toArray(String[]::new);
    }

    static @Nullable Long number(@Nullable DocumentId document) {
        return document == null ? null : document.value();
    }

    static @Nullable Long number(@Nullable SurveyId survey) {
        return survey == null ? null : survey.value();
    }

    static @Nullable Long number(@Nullable WorkAreaId area) {
        return area == null ? null : area.value();
    }
}
