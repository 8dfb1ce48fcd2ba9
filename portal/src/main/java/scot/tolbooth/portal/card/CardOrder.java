package scot.tolbooth.portal.card;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.welcome.Language;

/**
 * What staff want made.
 *
 * @param site where alone the cards are good; absent for every site
 * @param cards how many, 1 to 500
 * @param firstDay from which they are good, in Scottish time
 * @param lastDay until whose end they are good, at most a year later
 * @param stay how long one lets somebody in after its first use, 15 minutes to 366 days; its last day ends it all the same
 * @param devices how many one lets in, 1 to 20
 * @param note for staff; never about a person
 * @param language of the words on it
 * @param atCounter whether it is one card for somebody who stands there
 */
public record CardOrder(
        @Nullable SiteCode site,
        int cards,
        LocalDate firstDay,
        LocalDate lastDay,
        Duration stay,
        int devices,
        @Nullable String note,
        Language language,
        boolean atCounter) {

    static final int MOST_CARDS = 500;
    static final int MOST_DEVICES = 20;
    static final int LONGEST_NOTE = 200;

    private static final int LONGEST_DAYS = 366;

    public CardOrder {
        require(cards >= 1 && cards <= MOST_CARDS, "cards must be 1 to " + MOST_CARDS);
        require(devices >= 1 && devices <= MOST_DEVICES, "devices must be 1 to " + MOST_DEVICES);
        require(!lastDay.isBefore(firstDay), "last_day must not be before the first day");
        require(
                ChronoUnit.DAYS.between(firstDay, lastDay) <= LONGEST_DAYS,
                "last_day must be at most " + LONGEST_DAYS + " days after the first day");
        require(
                stay.compareTo(Duration.ofMinutes(15)) >= 0 && stay.compareTo(Duration.ofDays(LONGEST_DAYS)) <= 0,
                "stay must be 15 minutes to " + LONGEST_DAYS + " days");
        require(
                note == null || (!note.isBlank() && note.length() <= LONGEST_NOTE),
                "note must be at most " + LONGEST_NOTE + " characters");
    }

    boolean isGoodOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** How long one lets somebody in, for staff. */
    public String stayInWords() {
        return stay.toHours() % 24 == 0 ? counted(stay.toDays(), "day") : counted(stay.toHours(), "hour");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** Whether its day is over before its time is. */
    boolean isForOneDay() {
        return firstDay.equals(lastDay) && stay.compareTo(Duration.ofDays(1)) >= 0;
    }

    /** When whoever uses a card now for the first time must be offline again. */
    Instant until(Instant now) {
        Instant end = lastDay.plusDays(1).atStartOfDay(LONDON).toInstant();
        Instant stayed = now.plus(stay);
        return stayed.isBefore(end) ? stayed : end;
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
