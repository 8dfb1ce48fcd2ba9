package scot.tolbooth.portal.programme.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;

/**
 * A calendar to which somebody subscribes.
 *
 * @param contractor whose sites and visits it shows; absent where it shows all
 */
public record CalendarFeed(
        long id, String account, @Nullable ContractorId contractor, Instant created) {}
