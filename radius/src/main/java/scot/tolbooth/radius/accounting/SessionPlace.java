package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of sessions, beside one of them, which may be gone by then: the list goes on from there.
 *
 * @param started when that session began, to the microsecond
 * @param id of that session
 * @param side on which side of it
 */
public record SessionPlace(Instant started, long id, Side side) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})_([0-9]{1,18})");

    /** Which of the two sides of a session. */
    public enum Side {
        OLDER,
        NEWER
    }

    public SessionPlace {
        started = started.truncatedTo(ChronoUnit.MICROS);
    }

    public static SessionPlace olderThan(Session session) {
        return new SessionPlace(session.started(), session.id(), Side.OLDER);
    }

    public static SessionPlace newerThan(Session session) {
        return new SessionPlace(session.started(), session.id(), Side.NEWER);
    }

    /** Reads what {@link #word} wrote. */
    public static SessionPlace of(String word, Side side) {
        Matcher matcher = FORM.matcher(word.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a place that an earlier list named");
        }
        Instant started = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
        return new SessionPlace(started, Long.parseLong(matcher.group(2)), side);
    }

    /** The session beside which it is, as one word. */
    public String word() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, started) + "_" + id;
    }
}
