package scot.tolbooth.radius.registrant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registrants who have not used the service for so long that they are soon forgotten. Whoever uses it is not one of them. */
public interface UnusedRegistrants {

    /** Those whom nobody has warned since their last use, who have waited longest first. */
    List<Unused> toWarn(int most);

    /** A registrant who is soon forgotten, warned or not; empty for one who has used the service, or is forgotten. */
    Optional<Unused> find(UUID registrant);

    /** Notes that somebody sees to the warning: they are not among those to warn until they have used the service again. */
    void noteWarned(Unused unused);

    /**
     * A registrant who is soon forgotten.
     *
     * @param lastUse or when they registered
     * @param forgottenAt when they are forgotten, unless they use the service
     */
    record Unused(UUID registrant, Instant lastUse, Instant forgottenAt) {}
}
