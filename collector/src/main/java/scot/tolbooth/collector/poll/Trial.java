package scot.tolbooth.collector.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Discarded;

/** What came of trying a profile. */
public sealed interface Trial {

    /**
     * There was something to read.
     *
     * @param profile that was used
     * @param chosen how it came to be used
     * @param varbinds values that were read
     * @param took for the first answer; absent for a recording
     * @param clients wireless clients; absent where nothing counts them
     * @param readings with their source objects
     * @param discarded what the profile asks for and what came to nothing, and why
     * @param remarks what was wrong with the answers, or with lines of the recording
     */
    record Read(
            String profile,
            String title,
            String chosen,
            Instant at,
            int varbinds,
            @Nullable Duration took,
            @Nullable Integer clients,
            List<Reading> readings,
            List<Discarded> discarded,
            List<String> remarks)
            implements Trial {

        public Read {
            readings = List.copyOf(readings);
            discarded = List.copyOf(discarded);
            remarks = List.copyOf(remarks);
        }
    }

    /** The device did not answer, or refused. */
    record Unanswered(String reason) implements Trial {}
}
