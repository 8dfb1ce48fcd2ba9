package scot.tolbooth.collector.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the busy hours of a circuit will reach the threshold, one way. */
public sealed interface Saturation {

    /**
     * It cannot be reckoned.
     *
     * @param why in words, such as "no bandwidth is recorded"
     */
    record NotReckoned(String why) implements Saturation {}

    /**
     * Too few days were measured.
     *
     * @param days how many were
     */
    record TooLittleHistory(int days, int needed) implements Saturation {}

    /** It is reached in the ordinary week already. */
    record Reached() implements Saturation {}

    /**
     * It will be.
     *
     * @param around the likeliest day, within a year
     * @param earliest it is as likely as 1 in 20 to come before
     * @param latest it is as likely as 1 in 20 to come after; absent where that is beyond a year
     */
    record Ahead(
            LocalDate around, LocalDate earliest, @Nullable LocalDate latest) implements Saturation {}

    /**
     * Not within a year, as it looks.
     *
     * @param earliest it is as likely as 1 in 20 to come before; absent where that is beyond a year, too
     */
    record NotWithinAYear(@Nullable LocalDate earliest) implements Saturation {}
}
