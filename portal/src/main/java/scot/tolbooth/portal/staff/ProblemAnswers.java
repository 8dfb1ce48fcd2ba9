package scot.tolbooth.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as problem documents (RFC 9457), for programs. */
final class ProblemAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemAnswers() {}

    static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttemptsException tooMany) {
            response.setHeader(
                    "Retry-After", Long.toString(tooMany.waitingTime().toSeconds()));
            send(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many attempts to sign in; wait before the next");
            return;
        }
        if (!request.getRequestURI().endsWith(".json")) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Tolbooth\", charset=\"UTF-8\"");
        }
        send(request, response, HttpStatus.UNAUTHORIZED, "Sign in with a staff account");
    }

    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        send(request, response, HttpStatus.FORBIDDEN, "This staff account may not do that");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
