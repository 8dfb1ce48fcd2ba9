package scot.tolbooth.radius.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.site.SiteKind;

/** Says rules of policy in plain English. */
final class PolicyWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.UK);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private PolicyWords() {}

    /** Such as {@code In libraries, on weekdays, 9:00 to 17:00}. */
    static String scope(Scope scope) {
        List<String> parts = new ArrayList<>();
        parts.add(place(scope));
        if (scope.group() != null) {
            parts.add("for the group " + scope.group());
        }
        if (!scope.times().days().isEmpty()) {
            parts.add("on " + days(scope.times().inOrder()));
        }
        if (scope.times().from() != null || scope.times().until() != null) {
            parts.add(hours(scope.times()));
        }
        switch (scope.opening()) {
            case OPEN -> parts.add("while open");
            case CLOSED -> parts.add("while closed");
            case ANY -> {}
        }
        return String.join(", ", parts);
    }

    /** Such as {@code 20 Mbit/s down, 5 Mbit/s up, sessions of at most 8 hours}. */
    static String terms(Terms terms) {
        return terms.values().entrySet().stream()
                .map(entry -> term(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String term(Term term, Object value) {
        return switch (term) {
            case SESSION_TIMEOUT -> "sessions of at most " + duration((Long) value);
            case IDLE_TIMEOUT -> "ended after " + duration((Long) value) + " without traffic";
            case INTERIM_INTERVAL -> "reported every " + duration((Long) value);
            case DOWNLOAD -> rate((Long) value) + " down";
            case UPLOAD -> rate((Long) value) + " up";
            case QUOTA -> octets((Long) value) + " a day for each person";
            case DEVICES -> value + ((Long) value == 1 ? " device" : " devices") + " at once for each person";
            case FILTER -> "filter " + value;
            case ROLE -> "role " + value;
            case VLAN -> "VLAN " + value;
            case REMEMBERED_DAYS -> "devices remembered for " + count((Long) value, "day") + " where people wish it";
            case ENDS_AT_CLOSING -> Boolean.TRUE.equals(value) ? "ended at closing time" : "not ended at closing time";
        };
    }

    static String duration(long seconds) {
        if (seconds % 86_400 == 0) {
            return count(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return count(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String rate(long bits) {
        if (bits == 0) {
            return "no limit";
        }
        return bits % 1_000_000 == 0 ? bits / 1_000_000 + " Mbit/s" : decimal(bits / 1e3) + " kbit/s";
    }

    private static String octets(long octets) {
        return octets >= 1_000_000_000L ? decimal(octets / 1e9) + " GB" : decimal(octets / 1e6) + " MB";
    }

    private static String decimal(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.UK, "%,.0f", number)
                : String.format(Locale.UK, "%,.3f", number).replaceAll("0+$", "");
    }

    private static String place(Scope scope) {
        if (scope.site() != null) {
            return "At " + scope.site();
        }
        return scope.kind() == null ? "Everywhere" : "In " + many(scope.kind());
    }

    private static String many(SiteKind kind) {
        return switch (kind) {
            case LIBRARY -> "libraries";
            case COMMUNITY_CENTRE, COMMUNITY_HUB, SCHOOL, LEISURE_CENTRE, MUSEUM, PARK, TOWN_CENTRE, COUNCIL_OFFICE ->
                kind.word().replace('-', ' ') + "s";
            case SHELTERED_HOUSING, TEMPORARY_ACCOMMODATION -> kind.word().replace('-', ' ');
            case OTHER -> "places of other kinds";
        };
    }

    private static String days(Set<DayOfWeek> days) {
        if (days.equals(WEEKDAYS)) {
            return "weekdays";
        }
        if (days.equals(WEEKEND)) {
            return "weekends";
        }
        List<String> names = days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK) + "s")
                .toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String hours(WeekTimes times) {
        LocalTime from = times.from() == null ? LocalTime.MIDNIGHT : times.from();
        return HOUR.format(from) + " to " + (times.until() == null ? "midnight" : HOUR.format(times.until()));
    }
}
