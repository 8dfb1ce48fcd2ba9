package scot.tolbooth.radius.registrant;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;

/** To which group a registrant belongs, where policy treats groups differently. Every change is audited. */
public interface RegistrantGroups {

    Optional<GroupName> of(UUID registrant);

    /**
     * Puts a registrant into a group.
     *
     * @param group absent for none
     */
    void assign(UUID registrant, @Nullable GroupName group, Change change);
}
