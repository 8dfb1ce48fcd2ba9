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

    /** Records it and goes on to the page that was asked for; a contractor goes to the work list. */
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
            if (isContractor(authentication) && !asksForWork(cache.getRequest(request, response))) {
                cache.removeRequest(request, response);
                response.sendRedirect(request.getContextPath() + SecurityChains.WORK_LIST);
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

    private static boolean isContractor(Authentication authentication) {
        return authentication.getPrincipal() instanceof StaffUser user
                && user.contractor().isPresent();
    }

    private static boolean asksForWork(@Nullable SavedRequest saved) {
        return saved != null && URI.create(saved.getRedirectUrl()).getPath().startsWith(SecurityChains.WORK_LIST);
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
