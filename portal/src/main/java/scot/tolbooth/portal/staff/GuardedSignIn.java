package scot.tolbooth.portal.staff;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/** Checks name and password within the limits on attempts, and records the failed ones. */
final class GuardedSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final AttemptLimits limits;
    private final StaffAccounts accounts;
    private final AuditTrail audit;

    GuardedSignIn(AuthenticationProvider passwords, AttemptLimits limits, StaffAccounts accounts, AuditTrail audit) {
        this.passwords = passwords;
        this.limits = limits;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = address(attempt);
        String name = StaffAccount.normalised(attempt.getName());
        Optional<Duration> wait = limits.waitingTime(address, name);
        if (wait.isPresent()) {
            throw new TooManyAttemptsException(wait.get());
        }
        try {
            Authentication result = passwords.authenticate(attempt);
            limits.succeeded(address, name);
            return java.util.Objects.requireNonNull(result);
        } catch (AuthenticationException failure) {
            limits.failed(address, name);
            record(name, address);
            throw failure;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** People type passwords into the name's field: an unknown name is not written down. */
    private void record(String name, String address) {
        String known = accounts.find(name).map(StaffAccount::name).orElse("unknown");
        audit.record(
                Change.by(known), StaffAccounts.subject(known), null, Map.of("sign_in", "refused", "address", address));
    }

    static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
