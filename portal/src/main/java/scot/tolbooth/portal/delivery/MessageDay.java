package scot.tolbooth.portal.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * How the messages of one day fared that went one way.
 *
 * @param fates how many came to what; those that came to nothing of the kind are not in it
 * @param causes of those that were not sent
 * @param refused codes that were asked for and not sent, by the limit that kept them
 * @param pence what the transport charges for those it took
 */
public record MessageDay(
        LocalDate day,
        ContactKind channel,
        Map<Fate, Long> fates,
        Map<Cause, Long> causes,
        Map<Limit, Long> refused,
        BigDecimal pence) {

    public MessageDay {
        fates = Map.copyOf(fates);
        causes = Map.copyOf(causes);
        refused = Map.copyOf(refused);
    }

    /** Those that the transport took. */
    public long sent() {
        return count(Fate.SENT) + count(Fate.DELIVERED) + failed();
    }

    /** Those that it took and could not deliver. */
    public long failed() {
        return Arrays.stream(Fate.values())
                .filter(Fate::isFailure)
                .mapToLong(this::count)
                .sum();
    }

    public long waiting() {
        return count(Fate.QUEUED) + count(Fate.SENDING);
    }

    public long count(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    public long refusals() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    public BigDecimal pounds() {
        return pence.movePointLeft(2);
    }
}
