package scot.tolbooth.portal.card;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One card.
 *
 * @param number within its batch, from 1
 * @param until when whoever used it must be offline again; absent before the first use
 * @param registrant absent before the first use, and once they are forgotten
 * @param devices how many it has let in
 */
public record Card(
        CardBatch batch,
        int number,
        @Nullable Instant firstUsed,
        @Nullable Instant until,
        @Nullable UUID registrant,
        @Nullable Instant revoked,
        int devices) {

    public boolean isRevoked() {
        return revoked != null || batch.revoked() != null;
    }

    public boolean isUsed() {
        return firstUsed != null;
    }

    /** Whether it lets this device in at this door now. */
    boolean opens(Door door, Instant now, boolean knownDevice) {
        CardOrder order = batch.order();
        return !isRevoked()
                && order.isGoodOn(LocalDate.ofInstant(now, LONDON))
                && (order.site() == null || order.site().equals(door.site()))
                && (firstUsed == null || (registrant != null && until != null && now.isBefore(until)))
                && (knownDevice || devices < order.devices());
    }
}
