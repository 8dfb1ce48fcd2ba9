package scot.tolbooth.portal.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import scot.tolbooth.inventory.contractor.ContractorId;

/** Who has signed in, with the version of the account at that moment. */
final class StaffUser extends User {

    private static final long serialVersionUID = 1L;

    private final long version;
    private final @Nullable String contractor;

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
        this.contractor =
                account.contractor() == null ? null : account.contractor().value();
    }

    /** For whom the account works; empty for staff of the council. */
    Optional<ContractorId> contractor() {
        return Optional.ofNullable(contractor).map(ContractorId::new);
    }

    /** Whether the account may still sign in, and is as it was. */
    boolean isStill(StaffAccount account) {
        return account.active() && account.version() == version;
    }
}
