package scot.tolbooth.portal.document;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses uploads that are too large before anybody reads them. Otherwise the form's token would be lost with the rest
 * of the form, and the refusal would speak of that.
 */
final class UploadLimit extends OncePerRequestFilter {

    private final long largestRequest;

    UploadLimit(long largestRequest) {
        this.largestRequest = largestRequest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largestRequest) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
