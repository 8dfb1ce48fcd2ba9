package scot.tolbooth.inventory.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What limits access to a site. Days and hours are those of Scotland. */
public sealed interface AccessRule {

    /** The rule in words, such as {@code closed from 18 Aug 2026 to 9 Oct 2026}. */
    String words();

    /**
     * Nobody can work there, such as in a school's term.
     *
     * @param from the first day
     * @param until the last day
     */
    record Closed(LocalDate from, LocalDate until) implements AccessRule {

        private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

        public Closed {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("until must not be before from");
            }
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        @Override
        public String words() {
            return from.equals(until)
                    ? "closed on " + DATE.format(from)
                    : "closed from " + DATE.format(from) + " to " + DATE.format(until);
        }
    }

    /**
     * Work is possible only on some days of the week, and there only at some hours. Where a site has several, each opens
     * its own days.
     *
     * @param from the earliest hour; absent: as early as the day begins
     * @param until the latest hour; absent: as late as the day ends
     */
    record OnlyOn(
            Set<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime until) implements AccessRule {

        public OnlyOn {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("days must name at least one day of the week");
            }
            if (from != null && until != null && !from.isBefore(until)) {
                throw new IllegalArgumentException("until must be later in the day than from");
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }

        @Override
        public String words() {
            String names = days.stream()
                    .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                    .collect(Collectors.joining(", "));
            return "access only on " + names + hours();
        }

        private String hours() {
            return (from == null ? "" : " from " + from) + (until == null ? "" : " until " + until);
        }
    }

    /** Whoever comes must be accompanied by somebody of the site. */
    record Escorted() implements AccessRule {

        @Override
        public String words() {
            return "only with escort";
        }
    }
}
