package scot.tolbooth.radius.accounting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Use in one hour, without personal data.
 *
 * @param hour when it began
 * @param connections sessions that began in it
 * @param peak the most people online at one instant; absent where nobody was
 * @param inputOctets received from users' devices, of sessions that ended in the hour
 * @param outputOctets sent to users' devices, of sessions that ended in the hour
 */
public record UsageHour(
        Instant hour, long connections, @Nullable Peak peak, long inputOctets, long outputOctets) {}
