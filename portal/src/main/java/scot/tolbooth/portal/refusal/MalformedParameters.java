package scot.tolbooth.portal.refusal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers forms and queries that are no text, or too large, by the status that Tomcat has for them. On its own it would
 * write each into the log with a stack trace and what was sent, which may be personal.
 */
final class MalformedParameters extends OncePerRequestFilter {

    private static final String FOUND = MalformedParameters.class.getName();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request.getAttribute(FOUND) == null ? request : new Unasked(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException malformed) {
            refuse(malformed, request, response);
        } catch (ServletException failure) {
            if (!(failure.getCause() instanceof InvalidParameterException malformed)) {
                throw failure;
            }
            refuse(malformed, request, response);
        }
    }

    private static void refuse(
            InvalidParameterException malformed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw malformed;
        }
        request.setAttribute(FOUND, true);
        response.resetBuffer();
        response.sendError(malformed.getErrorCode());
    }

    /** Without its parameters, which the page that says what is wrong must not stumble over again. */
    private static final class Unasked extends HttpServletRequestWrapper {

        Unasked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
