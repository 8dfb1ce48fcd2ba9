package scot.tolbooth.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/** What follows an attempt to sign in on the page. */
final class SignIns {

    private final AuditTrail audit;
    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();

    SignIns(AuditTrail audit) {
        this.audit = audit;
    }

    /** Records it and goes on to the page that was asked for, or to where somebody starts who may not see it. */
    AuthenticationSuccessHandler onSuccess(String otherwise) {
        var goOn = new SavedRequestAwareAuthenticationSuccessHandler();
        goOn.setDefaultTargetUrl(otherwise);
        goOn.setRequestCache(cache);
        return (request, response, authentication) -> {
            audit.record(
                    Change.by(authentication.getName()),
                    StaffAccounts.subject(authentication.getName()),
                    null,
                    Map.of("sign_in", "accepted", "address", GuardedSignIn.address(authentication)));
            String own = ownStart(authentication);
            if (own != null && !mayHave(own, cache.getRequest(request, response))) {
                cache.removeRequest(request, response);
                response.sendRedirect(request.getContextPath() + own);
            } else {
                goOn.onAuthenticationSuccess(request, response, authentication);
            }
        };
    }

    /** Says on the page whether it was wrong or too often; never whether the name exists. */
    AuthenticationFailureHandler onFailure() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + target(failure));
    }

    /** Remembers which page was asked for, never which data. */
    RequestCache pagesOnly(RequestMatcher data) {
        cache.setRequestMatcher(request -> isPage(request) && !data.matches(request));
        return cache;
    }

    /** Where somebody starts who may not see the console; absent for everybody else. */
    private static @Nullable String ownStart(Authentication authentication) {
        if (authentication.getPrincipal() instanceof StaffUser user
                && user.contractor().isPresent()) {
            return SecurityChains.WORK_LIST;
        }
        boolean seesTheConsole = authentication.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + StaffRole.VIEWER.name()).equals(authority.getAuthority()));
        return seesTheConsole ? null : SecurityChains.COUNTER;
    }

    /** Whether somebody who starts there asks for one of the pages around it. */
    private static boolean mayHave(String start, @Nullable SavedRequest saved) {
        String pages = start.equals(SecurityChains.COUNTER) ? SecurityChains.CARDS : start;
        return saved != null && URI.create(saved.getRedirectUrl()).getPath().startsWith(pages);
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }

    private static String target(AuthenticationException failure) {
        return failure instanceof TooManyAttemptsException tooMany
                ? SecurityChains.SIGN_IN + "?wait="
                        + Math.max(1, tooMany.waitingTime().toSeconds())
                : SecurityChains.SIGN_IN + "?refused";
    }
}
