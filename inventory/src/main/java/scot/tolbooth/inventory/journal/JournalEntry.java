package scot.tolbooth.inventory.journal;

import java.time.Instant;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A note about a site. It cannot be changed: who was wrong writes another.
 *
 * @param id counts the notes of all sites, from 1
 */
public record JournalEntry(long id, SiteCode site, Severity severity, String text, String by, Instant at) {

    /** How long a note may be, in characters. */
    public static final int LONGEST_TEXT = 4000;

    public JournalEntry {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text must be 1 to " + LONGEST_TEXT + " characters");
        }
    }
}
