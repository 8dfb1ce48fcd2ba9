package scot.tolbooth.radius.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.registrant.GroupName;

/** A request that is only imagined. */
public record PolicyQuestion(
        @Nullable SiteCode site, @Nullable GroupName group, NasVendor vendor, Instant at) {}
