package scot.tolbooth.portal.staff;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody tries passwords faster than a person would. */
final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("too many attempts to sign in");
        this.wait = wait;
    }

    Duration waitingTime() {
        return wait;
    }
}
