package scot.tolbooth.portal.staff;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;

/**
 * A member of staff who may sign in; the password is kept apart, as a hash.
 *
 * @param name small letters, digits, dots, hyphens, underscores or @: may be an e-mail address
 * @param active whether it may sign in
 * @param contractor for whom it works, if its role is that of a contractor; absent for all others
 * @param version counts the changes of role, contractor, password and right to sign in; a session belongs to one of them
 */
record StaffAccount(
        String name, StaffRole role, @Nullable ContractorId contractor, boolean active, Instant created, long version) {

    StaffAccount {
        name = normalised(name);
        if (!name.matches("[a-z0-9][a-z0-9._@-]{0,62}")) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 letters, digits, dots, hyphens, underscores or @, such as j.smith");
        }
        if (role == StaffRole.CONTRACTOR && contractor == null) {
            throw new IllegalArgumentException("must say for which contractor it works");
        }
        if (role != StaffRole.CONTRACTOR && contractor != null) {
            throw new IllegalArgumentException("must be a contractor's to work for a contractor");
        }
    }

    /** However it was typed. */
    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
