package scot.tolbooth.collector.profile;

import java.time.Instant;
import java.util.List;

/**
 * A file of the operator's directory that cannot be used.
 *
 * @param since when it was first seen so
 * @param lastGoodInUse whether what it held before is still in use
 */
public record ProfileFault(String file, Instant since, List<ProfileProblem> problems, boolean lastGoodInUse) {

    public ProfileFault {
        problems = List.copyOf(problems);
    }
}
