package scot.tolbooth.radius.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.registrant.GroupName;

/**
 * A request that is only imagined.
 *
 * @param until when the person must be offline again; absent where nothing but policy says so
 */
public record PolicyQuestion(
        @Nullable SiteCode site,
        @Nullable GroupName group,
        NasVendor vendor,
        Instant at,
        @Nullable Instant until) {

    public PolicyQuestion(@Nullable SiteCode site, @Nullable GroupName group, NasVendor vendor, Instant at) {
        this(site, group, vendor, at, null);
    }

    PolicyQuestion until(Instant end) {
        return new PolicyQuestion(site, group, vendor, at, end);
    }
}
