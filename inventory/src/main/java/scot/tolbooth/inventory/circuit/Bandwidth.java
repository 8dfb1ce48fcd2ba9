package scot.tolbooth.inventory.circuit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much a circuit carries one way, in Mbit/s: more than 0, at most 1,000,000, to the kbit/s. */
public record Bandwidth(BigDecimal mbps) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final String RULE =
            "must be a number of Mbit/s, more than 0, at most 1000000, with at most 3 decimals";

    public Bandwidth {
        if (mbps.signum() <= 0
                || mbps.compareTo(MOST) > 0
                || mbps.stripTrailingZeros().scale() > 3) {
            throw new IllegalArgumentException(RULE);
        }
        BigDecimal plain = mbps.stripTrailingZeros();
        mbps = plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    /** Reads it as people write it, such as {@code 100} or {@code 0.512}. */
    public static Bandwidth of(String text) {
        if (!text.strip().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException(RULE);
        }
        return new Bandwidth(new BigDecimal(text.strip()));
    }

    /** Such as {@code 100} or {@code 0.512}. */
    @Override
    public String toString() {
        return mbps.toPlainString();
    }
}
