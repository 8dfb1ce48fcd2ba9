package scot.tolbooth.inventory.rollout.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the committee's report needs to know of the use of the service, from whoever counts it. */
public interface ServiceFigures {

    /** The figures of a period, its days in Scotland. */
    Use of(ReportPeriod period);

    /**
     * Use over a period.
     *
     * @param registeredUsers people registered by the end of the last day
     * @param connections sessions that began
     * @param firstConnection the first day with a connection; absent where there is none
     * @param peakConcurrentUsers the most people online at one instant
     * @param peakAt that instant; absent where nobody was online
     */
    record Use(
            long registeredUsers,
            long connections,
            @Nullable LocalDate firstConnection,
            long peakConcurrentUsers,
            @Nullable Instant peakAt) {}
}
