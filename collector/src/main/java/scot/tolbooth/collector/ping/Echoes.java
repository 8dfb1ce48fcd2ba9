package scot.tolbooth.collector.ping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back of the echo requests of one round.
 *
 * @param mean time from request to answer; absent where none came
 */
record Echoes(int sent, int received, @Nullable Duration mean) {

    Echoes {
        if (sent < 1 || received < 0 || received > sent || (received == 0) != (mean == null)) {
            throw new IllegalArgumentException("not echoes: " + received + " of " + sent + " in " + mean);
        }
    }

    double lossRatio() {
        return (double) (sent - received) / sent;
    }
}
