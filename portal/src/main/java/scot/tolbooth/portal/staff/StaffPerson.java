package scot.tolbooth.portal.staff;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Somebody who may sign in, and where messages reach them. Personal data.
 *
 * @param account the name of the account
 * @param contractor for whom the account works, if its role is that of a contractor; absent for all others
 * @param email absent where the person has given none
 */
public record StaffPerson(
        String account,
        StaffRole role,
        @Nullable ContractorId contractor,
        @Nullable Contact email) {

    /** Whether the account may do what the role allows. */
    public boolean may(StaffRole wanted) {
        return role.included().contains(wanted);
    }
}
