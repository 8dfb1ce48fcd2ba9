package scot.tolbooth.portal.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Period(Instant from, Instant to) {

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to");
        }
    }

    /** Reads {@code from} and {@code to}: up to now, and as long as usual, where they are not given. */
    public static Field<Period> read(Fields query, Instant now, Duration usual) {
        Field<@Nullable Instant> from = query.optional("from", Kind.instant());
        Field<Instant> to = query.optional("to", Kind.instant(), now);
        return () -> {
            Instant begin = from.value();
            return new Period(begin == null ? to.value().minus(usual) : begin, to.value());
        };
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
