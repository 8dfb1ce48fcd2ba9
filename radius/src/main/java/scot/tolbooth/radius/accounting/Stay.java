package scot.tolbooth.radius.accounting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a session that lies in a period.
 *
 * @param site absent where its NAS has none
 * @param person whoever it is: the same text for the same person
 * @param ended when it was no longer online
 */
record Stay(@Nullable String site, String person, Instant began, Instant ended) {}
