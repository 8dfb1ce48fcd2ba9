package scot.tolbooth.portal.delivery;

import java.time.Instant;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Why messages were not taken, or not at once, as the transport says it.
 *
 * @param words name nobody
 * @param times for how many messages that was the last word
 */
public record Problem(ContactKind channel, String words, Instant latest, long times) {}
