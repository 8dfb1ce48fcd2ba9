package scot.tolbooth.portal.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cards that were made together.
 *
 * @param madeBy name of the staff account
 * @param revoked when all of it was taken back; absent where it was not
 */
public record CardBatch(
        UUID id,
        CardOrder order,
        String madeBy,
        Instant made,
        @Nullable Instant revoked) {

    /**
     * A batch with what has become of its cards.
     *
     * @param unused can still be used for the first time, as far as nobody took it back
     */
    public record Standing(CardBatch batch, int unused, int used, int revoked) {}
}
