package scot.tolbooth.portal.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser sends here for another web site and that would change something: residents' forms need no
 * cookie and have no token but their address, complaints have none at all, and for the API a browser may know a
 * password. Browsers say in {@code Sec-Fetch-Site} (W3C Fetch Metadata), older ones in {@code Origin}, for whom they ask;
 * programs and gateways say neither. Forms of staff carry a token besides.
 */
final class CrossSiteGuard extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** The service's own pages, or somebody's own doing, such as loading an answer again. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** What browsers say in the place of an origin for pages that tell nobody, as residents' do. */
    private static final String UNTOLD = "null";

    private final String ownAuthority;
    private final Supplier<Refusals> refusals;

    /** @param own the service's public address */
    CrossSiteGuard(URI own, Supplier<Refusals> refusals) {
        this.ownAuthority = own.getRawAuthority();
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        refusals.get().count(request, Guard.CROSS_SITE, null);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request)
                : OWN.contains(site.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        if (origin.equals(UNTOLD)) {
            // The path as it is understood: in the address as it was sent each letter may be written in another way.
            return !request.getServletPath().startsWith("/api/");
        }
        String authority = origin.replaceFirst("^https?://", "");
        return authority.equalsIgnoreCase(ownAuthority)
                || authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }
}
