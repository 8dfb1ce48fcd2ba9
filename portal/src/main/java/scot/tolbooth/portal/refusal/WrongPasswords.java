package scot.tolbooth.portal.refusal;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;

/** Counts attempts of staff and their programs to sign in that failed, or were not looked at. */
final class WrongPasswords {

    private final Refusals refusals;

    WrongPasswords(Refusals refusals) {
        this.refusals = refusals;
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent failure) {
        refusals.count(Guard.STAFF_PASSWORD, null);
    }
}
