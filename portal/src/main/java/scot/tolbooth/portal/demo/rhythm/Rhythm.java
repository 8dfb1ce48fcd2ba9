package scot.tolbooth.portal.demo.rhythm;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import scot.tolbooth.inventory.site.SiteKind;

/** The day and the week of each kind of site, from {@code demo/rhythm.csv}, in local time. */
public final class Rhythm {

    private static final String RESOURCE = "/demo/rhythm.csv";

    private final Map<SiteKind, DailyCurve> curves;

    private Rhythm(Map<SiteKind, DailyCurve> curves) {
        this.curves = curves;
    }

    public static Rhythm read() {
        try (InputStream stream = Objects.requireNonNull(Rhythm.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(RESOURCE, failure);
        }
    }

    /** The day of a kind of site; kinds without one of their own live like a community centre. */
    public DailyCurve curve(SiteKind kind) {
        DailyCurve own = curves.get(kind);
        return own != null ? own : Objects.requireNonNull(curves.get(SiteKind.COMMUNITY_CENTRE));
    }

    /** How busy a kind of site is at an instant, as a share per hour of an ordinary weekday there. */
    double sharePerHour(SiteKind kind, Instant at) {
        ZonedDateTime local = at.atZone(LONDON);
        return curve(kind).at(local.toLocalTime().toSecondOfDay()) * weekday(kind, local.getDayOfWeek());
    }

    private static double weekday(SiteKind kind, DayOfWeek day) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return switch (kind) {
            case SCHOOL -> weekend ? 0.05 : 1;
            case COUNCIL_OFFICE -> weekend ? 0.02 : 1;
            case LIBRARY -> day == DayOfWeek.SUNDAY ? 0.25 : day == DayOfWeek.SATURDAY ? 0.8 : 1;
            case PARK, MUSEUM, TOWN_CENTRE -> weekend ? 1.6 : 1;
            case COMMUNITY_CENTRE, COMMUNITY_HUB, LEISURE_CENTRE, SHELTERED_HOUSING, TEMPORARY_ACCOMMODATION, OTHER ->
                1;
        };
    }

    private static Rhythm of(List<String[]> rows) {
        String[] header = rows.get(0);
        Map<SiteKind, DailyCurve> curves = new EnumMap<>(SiteKind.class);
        for (int column = 1; column < header.length; column++) {
            double[] hours = new double[24];
            for (int hour = 0; hour < 24; hour++) {
                hours[hour] = Double.parseDouble(rows.get(hour + 1)[column]);
            }
            curves.put(SiteKind.of(header[column]), new DailyCurve(hours));
        }
        return new Rhythm(curves);
    }
}
