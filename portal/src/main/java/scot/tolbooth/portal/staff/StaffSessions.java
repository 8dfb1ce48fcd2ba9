package scot.tolbooth.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * The sessions of staff. One ends as soon as its account's role, password or right to sign in has changed, on whatever
 * node: the database is asked with every request.
 */
final class StaffSessions extends HttpSessionSecurityContextRepository {

    private final StaffAccounts accounts;

    StaffSessions(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Checked(super.loadDeferredContext(request), request);
    }

    /** The older way to load: whoever takes it must not get past the check. */
    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return checked(super.loadContext(exchange), exchange.getRequest());
    }

    private SecurityContext checked(SecurityContext stored, HttpServletRequest request) {
        Authentication who = stored.getAuthentication();
        if (who == null || isStill(who)) {
            return stored;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return SecurityContextHolder.createEmptyContext();
    }

    private boolean isStill(Authentication who) {
        return who.getPrincipal() instanceof StaffUser user
                && accounts.find(user.getUsername()).filter(user::isStill).isPresent();
    }

    /** Looks at most once per request, and only where somebody asks who is there. */
    private final class Checked implements DeferredSecurityContext {

        private final DeferredSecurityContext stored;
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Checked(DeferredSecurityContext stored, HttpServletRequest request) {
            this.stored = stored;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = checked(Objects.requireNonNull(stored.get()), request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return stored.isGenerated();
        }
    }
}
