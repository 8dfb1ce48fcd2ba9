package scot.tolbooth.inventory.rollout;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Lets a site pass the gate of one milestone although facts are missing, until a day. It stays on every report for as
 * long as the facts are missing.
 *
 * @param until the last day on which the milestone may be recorded by it
 * @param missing the sentences that said what was missing when it was given
 */
public record GateOverride(
        SiteCode site,
        Milestone milestone,
        String reason,
        LocalDate until,
        String by,
        Instant at,
        List<String> missing) {

    private static final int LONGEST_REASON = 500;

    public GateOverride {
        missing = List.copyOf(missing);
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("override_reason must be 1 to " + LONGEST_REASON + " characters");
        }
    }

    /** Whether that one lets the same milestone happen, for the same reason until the same day. */
    boolean saysTheSameAs(GateOverride other) {
        return milestone == other.milestone && reason.equals(other.reason) && until.equals(other.until);
    }

    /** Whether it still lets the site pass. */
    public boolean isInForce(LocalDate today) {
        return !until.isBefore(today);
    }

    /** Whether it had been given by the end of that day. */
    boolean isGivenBy(LocalDate day) {
        return !LocalDate.ofInstant(at, LONDON).isAfter(day);
    }
}
