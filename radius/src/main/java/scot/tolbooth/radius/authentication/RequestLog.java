package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every Access-Request and what it came to; kept for {@code tolbooth.radius.outcomes.kept}. */
public interface RequestLog {

    /** Newest first. */
    List<AuthenticationOutcome> find(RequestFilter filter, int limit, long offset);

    /** How many there are, counted no further than {@code most}. */
    long countUpTo(RequestFilter filter, long most);

    /**
     * How many were refused in each step of a time, by reason, without anything about anybody.
     *
     * @param filter of which site, NAS and time
     * @param step at least a minute
     */
    List<RejectCount> rejects(RequestFilter filter, Duration step);

    /** For how long requests are kept. */
    Duration kept();

    /**
     * One step and reason.
     *
     * @param at when the step begins
     */
    record RejectCount(Instant at, RejectReason reason, long count) {}
}
