package scot.tolbooth.portal.staff;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who has signed in, with the version of the account at that moment. */
final class StaffUser extends User {

    private static final long serialVersionUID = 1L;

    private final long version;

    StaffUser(StaffAccount account, String passwordHash) {
        super(
                account.name(),
                passwordHash,
                account.active(),
                true,
                true,
                true,
                account.role().included().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        this.version = account.version();
    }

    /** Whether the account may still sign in, and is as it was. */
    boolean isStill(StaffAccount account) {
        return account.active() && account.version() == version;
    }
}
