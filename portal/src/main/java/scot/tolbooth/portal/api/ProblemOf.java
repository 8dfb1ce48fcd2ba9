package scot.tolbooth.portal.api;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import scot.tolbooth.inventory.audit.StaleVersionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says as a problem document what went wrong; never with what the database or a parser would repeat of the request. */
final class ProblemOf {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private ProblemOf() {}

    static ErrorResponse failure(Exception failure) {
        if (failure instanceof ErrorResponse problem) {
            return problem;
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof StaleVersionException stale) {
            return Problems.preconditionFailed(stale.getMessage() + ": read it again");
        }
        if (failure instanceof ConcurrencyFailureException) {
            return Problems.preconditionFailed("It was changed by someone else at the same moment: read it again");
        }
        if (failure instanceof DuplicateKeyException) {
            return Problems.conflict("There is one of that name already");
        }
        if (failure instanceof DataIntegrityViolationException refused) {
            return refused(refused);
        }
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; it has been logged");
    }

    private static ErrorResponseException unreadable(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException broken) || broken.getLocation() == null) {
            return Problems.of(HttpStatus.BAD_REQUEST, "The body is empty; it must be a JSON object");
        }
        TokenStreamLocation location = broken.getLocation();
        String where = "line " + location.getLineNr() + ", column " + location.getColumnNr();
        ErrorResponseException problem =
                Problems.of(HttpStatus.BAD_REQUEST, "The body is not one well-formed JSON object: see " + where);
        problem.getBody().setProperty("line", location.getLineNr());
        problem.getBody().setProperty("column", location.getColumnNr());
        return problem;
    }

    private static ErrorResponseException refused(DataIntegrityViolationException refused) {
        boolean reference = refused.getMostSpecificCause() instanceof SQLException sql
                && FOREIGN_KEY_VIOLATION.equals(sql.getSQLState());
        return reference
                ? Problems.conflict("It refers to something that does not exist, or something still refers to it")
                : Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "The database refuses these values");
    }
}
