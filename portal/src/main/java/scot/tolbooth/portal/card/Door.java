package scot.tolbooth.portal.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * Where somebody stands who typed a code. Personal data.
 *
 * @param site absent where the NAS serves several
 * @param mac absent where the NAS does not say; each journey then counts as a device of its own
 */
public record Door(
        NasName nas, @Nullable SiteCode site, @Nullable MacAddress mac, UUID journey) {

    @Override
    public String toString() {
        return "a door at " + nas;
    }

    /** What tells one device from another. */
    String device() {
        return mac == null ? "journey " + journey : "device " + mac.digits();
    }
}
