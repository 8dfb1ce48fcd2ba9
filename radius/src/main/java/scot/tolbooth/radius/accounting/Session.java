package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * One stay online. Personal data.
 *
 * @param registrant absent once the registrant is forgotten, or where the user name is no grant of ours
 * @param stopped absent while it is open
 * @param lastUpdate when the NAS last spoke of it
 * @param inputOctets received from the user's device, gigawords included
 * @param outputOctets sent to the user's device, gigawords included
 * @param terminateCause in words (RFC 2866 section 5.10), or why this service closed it
 */
public record Session(
        long id,
        NasName nas,
        @Nullable SiteCode site,
        String acctSessionId,
        @Nullable UUID registrant,
        @Nullable MacAddress mac,
        @Nullable String ssid,
        Instant started,
        Instant lastUpdate,
        @Nullable Instant stopped,
        long inputOctets,
        long outputOctets,
        @Nullable String terminateCause) {

    public boolean isOpen() {
        return stopped == null;
    }
}
