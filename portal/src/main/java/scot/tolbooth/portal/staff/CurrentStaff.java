package scot.tolbooth.portal.staff;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;

/** The member of staff on whose behalf the present request is answered. */
public final class CurrentStaff {

    /** Who makes a change. */
    public Change change() {
        Change change = Change.by(name());
        return may(StaffRole.SENIOR_RESPONSIBLE_OWNER) ? change.withGateOverride() : change;
    }

    /** The account's name. */
    public String name() {
        return authentication().getName();
    }

    /** The contractor for whom the account works; empty for staff of the council. */
    public Optional<ContractorId> contractor() {
        return authentication().getPrincipal() instanceof StaffUser user ? user.contractor() : Optional.empty();
    }

    /** Whether the account may do what the role allows. */
    public boolean may(StaffRole role) {
        return authentication().getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + role.name()).equals(authority.getAuthority()));
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            throw new IllegalStateException("nobody has signed in");
        }
        return authentication;
    }
}
