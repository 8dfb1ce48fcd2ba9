package scot.tolbooth.collector.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be done about an alarm after a look at the estate. */
sealed interface Decision {

    /** A new one, or the one that was cleared a short while ago once more. */
    record Raise(Signal signal, Instant since, Severity severity, boolean flapping) implements Decision {}

    /** It is over. */
    record Clear(Alarm alarm, String because) implements Decision {}

    /** It ends without a word: it is nobody's trouble any more. */
    record Drop(Alarm alarm, String because) implements Decision {}

    /** It goes on, but flaps or is quiet where it did not or was not, or the other way about. */
    record Keep(
            Alarm alarm,
            String detail,
            boolean flapping,
            @Nullable String muted) implements Decision {}
}
