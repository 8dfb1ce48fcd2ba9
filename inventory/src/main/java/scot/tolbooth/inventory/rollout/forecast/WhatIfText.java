package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.tolbooth.inventory.calendar.DatedPeriod;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;

/** Reads what-ifs as people and programs write them: values with commas between. */
public final class WhatIfText {

    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");
    private static final Pattern TEAMS = Pattern.compile("([a-z-]+)(?::([0-9]{1,2}))?");
    private static final Pattern PERIOD = Pattern.compile("([0-9-]{10})(?:/([0-9-]{10}))?");

    private WhatIfText() {}

    /** Such as {@code asbestos-survey:1,installation:2}; one team where no number is given. */
    public static Map<WorkKind, Integer> teams(String text) {
        Map<WorkKind, Integer> teams = new EnumMap<>(WorkKind.class);
        items(text).forEach(item -> {
            Matcher matcher = TEAMS.matcher(item);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("must be kinds of work with a number, such as asbestos-survey:1");
            }
            int count = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            teams.put(WorkKind.of(matcher.group(1)), count);
        });
        return teams;
    }

    /** Such as {@code LIB-007,SCH-012}. */
    public static Set<SiteCode> sites(String text) {
        Set<SiteCode> sites = new TreeSet<>();
        items(text).map(SiteCode::new).forEach(sites::add);
        return sites;
    }

    /** Such as {@code 2026-12-21/2027-01-08}; a day alone is a period too. */
    public static List<DatedPeriod> periods(String text) {
        return items(text).map(WhatIfText::period).toList();
    }

    private static DatedPeriod period(String item) {
        Matcher matcher = PERIOD.matcher(item);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be days such as 2026-12-21/2027-01-08");
        }
        try {
            LocalDate from = LocalDate.parse(matcher.group(1));
            return new DatedPeriod(
                    from, matcher.group(2) == null ? from : LocalDate.parse(matcher.group(2)), "the closure");
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("must be days such as 2026-12-21/2027-01-08", notADate);
        }
    }

    private static Stream<String> items(String text) {
        return Arrays.stream(LIST.split(text.strip(), -1)).filter(item -> !item.isEmpty());
    }
}
