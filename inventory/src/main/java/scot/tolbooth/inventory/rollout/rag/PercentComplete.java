package scot.tolbooth.inventory.rollout.rag;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a site or deliverable is complete: 0 to 100 per cent, to at most two decimal places. */
public record PercentComplete(BigDecimal value) implements Comparable<PercentComplete> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public static final PercentComplete NOTHING = of(0);
    public static final PercentComplete EVERYTHING = of(100);

    public PercentComplete {
        if (value.signum() < 0
                || value.compareTo(HUNDRED) > 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("must be a percentage from 0 to 100 with at most two decimal places");
        }
        value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    public static PercentComplete of(long whole) {
        return new PercentComplete(BigDecimal.valueOf(whole));
    }

    /** Reads a number such as {@code 62.5}; a per cent sign after it is let pass. */
    public static PercentComplete of(String text) {
        String number = text.strip();
        try {
            return new PercentComplete(new BigDecimal(
                    number.endsWith("%")
                            ? number.substring(0, number.length() - 1).strip()
                            : number));
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException("must be a percentage from 0 to 100, such as 62.5", notNumber);
        }
    }

    /** That share of a whole, rounded to two decimal places. */
    static PercentComplete share(long part, long whole) {
        return new PercentComplete(HUNDRED.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Whether nothing has been done: outside every band of completed status. */
    public boolean isNothing() {
        return value.signum() == 0;
    }

    /** How many points this is behind another; negative where it is ahead. */
    public BigDecimal behind(PercentComplete other) {
        return other.value.subtract(value);
    }

    @Override
    public int compareTo(PercentComplete other) {
        return value.compareTo(other.value);
    }

    /** Such as {@code 62.5 %}. */
    @Override
    public String toString() {
        return plain(value) + " %";
    }

    /** The number without needless zeros, such as {@code 62.5}. */
    public String number() {
        return plain(value);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
