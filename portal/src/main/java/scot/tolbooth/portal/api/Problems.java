package scot.tolbooth.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Problem documents (RFC 9457) to be thrown. */
public final class Problems {

    private Problems() {}

    public static ErrorResponseException notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    public static ErrorResponseException conflict(String detail) {
        return of(HttpStatus.CONFLICT, detail);
    }

    public static ErrorResponseException preconditionFailed(String detail) {
        return of(HttpStatus.PRECONDITION_FAILED, detail);
    }

    public static ErrorResponseException tooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    public static ErrorResponseException notAcceptable(String detail) {
        return of(HttpStatus.NOT_ACCEPTABLE, detail);
    }

    static ErrorResponseException of(HttpStatus status, String detail) {
        return of(status, detail, null);
    }

    public static ErrorResponseException conflict(String detail, Throwable cause) {
        return of(HttpStatus.CONFLICT, detail, cause);
    }

    public static ErrorResponseException badRequest(String detail, Throwable cause) {
        return of(HttpStatus.BAD_REQUEST, detail, cause);
    }

    /** Lists everything that is wrong with a body or query. */
    static ErrorResponseException invalid(HttpStatus status, List<FieldProblem> problems) {
        String count = problems.size() == 1 ? "1 value is" : problems.size() + " values are";
        ErrorResponseException problem = of(status, count + " not valid");
        problem.getBody().setProperty("errors", List.copyOf(problems));
        return problem;
    }

    private static ErrorResponseException of(HttpStatus status, String detail, @Nullable Throwable cause) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), cause);
    }
}
