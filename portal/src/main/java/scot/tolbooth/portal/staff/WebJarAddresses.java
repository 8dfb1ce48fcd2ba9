package scot.tolbooth.portal.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Writes the version of a WebJar into its address, and leaves all other addresses as they are. The filter that it
 * replaces looks for a file behind every link of a page, in every library: a table of a hundred sites has two hundred.
 */
final class WebJarAddresses extends ResourceUrlEncodingFilter {

    private static final String WEBJARS = "/webjars/";

    private final Function<String, @Nullable String> files;

    /** @param files the address with its version of the file at an address; absent where there is no such file */
    WebJarAddresses(Function<String, @Nullable String> files) {
        this.files = files;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String context = ((HttpServletRequest) request).getContextPath();
        chain.doFilter(request, new Versioned((HttpServletResponse) response, context));
    }

    private final class Versioned extends HttpServletResponseWrapper {

        private final String context;

        Versioned(HttpServletResponse response, String context) {
            super(response);
            this.context = context;
        }

        @Override
        public String encodeURL(String url) {
            if (!url.startsWith(context + WEBJARS)) {
                return super.encodeURL(url);
            }
            @Nullable String versioned = files.apply(url.substring(context.length()));
            return super.encodeURL(versioned == null ? url : context + versioned);
        }
    }
}
