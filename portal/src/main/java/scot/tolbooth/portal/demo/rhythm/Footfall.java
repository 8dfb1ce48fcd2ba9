package scot.tolbooth.portal.demo.rhythm;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/** How often somebody comes to each live site and signs in; the same number in all every day. */
public final class Footfall {

    private static final Duration STEP = Duration.ofMinutes(10);
    private static final int STEPS_A_DAY = 144;
    private static final int LONGEST_STAY_STEPS = 72;

    /**
     * One place people come to.
     *
     * @param size how many come on an ordinary weekday, in proportion to other places
     */
    public record Place(SiteKind kind, double size) {}

    private final Rhythm rhythm;
    private final Map<SiteCode, Place> places;
    private final Map<SiteKind, Double> sizes = new LinkedHashMap<>();
    private final double perDay;
    private final Map<Long, Double> weights = new ConcurrentHashMap<>();

    public Footfall(Rhythm rhythm, Map<SiteCode, Place> places, int connectionsPerDay) {
        this.rhythm = rhythm;
        this.places = Map.copyOf(places);
        this.perDay = connectionsPerDay;
        places.values().forEach(place -> sizes.merge(place.kind(), place.size(), Double::sum));
    }

    /** Arrivals per second at one site. */
    public double at(SiteCode site, Instant now) {
        Place place = places.get(site);
        return place == null ? 0 : place.size() * rhythm.sharePerHour(place.kind(), now) * scale(now);
    }

    /** Arrivals per second at all sites. */
    public double total(Instant now) {
        return unscaled(now) * scale(now);
    }

    /** How many people are online at an instant, on average. */
    public double present(Instant now, Stays stays) {
        double present = 0;
        for (int step = 0; step < LONGEST_STAY_STEPS; step++) {
            Duration ago = STEP.multipliedBy(step).plus(STEP.dividedBy(2));
            present += total(now.minus(ago)) * STEP.toSeconds() * stays.remaining(ago);
        }
        return present;
    }

    /** The highest of {@link #present} within the local day of an instant. */
    public double peak(Instant day, Stays stays) {
        Instant midnight = midnight(day).toInstant();
        double peak = 0;
        for (int step = 0; step < STEPS_A_DAY; step++) {
            peak = Math.max(peak, present(midnight.plus(STEP.multipliedBy(step)), stays));
        }
        return peak;
    }

    /** The highest rate of arrivals per second within the local day of an instant. */
    public double peakArrivals(Instant day) {
        Instant midnight = midnight(day).toInstant();
        double peak = 0;
        for (int step = 0; step < STEPS_A_DAY; step++) {
            peak = Math.max(peak, total(midnight.plus(STEP.multipliedBy(step))));
        }
        return peak;
    }

    /** Brings the sum over a local day to the connections per day, whatever day it is. */
    private double scale(Instant now) {
        ZonedDateTime midnight = midnight(now);
        double dayWeight =
                weights.computeIfAbsent(midnight.toLocalDate().toEpochDay(), day -> weight(midnight.toInstant()));
        return perDay / dayWeight;
    }

    private double weight(Instant midnight) {
        double sum = 0;
        for (int step = 0; step < STEPS_A_DAY; step++) {
            sum += unscaled(midnight.plus(STEP.multipliedBy(step))) * STEP.toSeconds();
        }
        return sum;
    }

    private double unscaled(Instant now) {
        double sum = 0;
        for (Map.Entry<SiteKind, Double> kind : sizes.entrySet()) {
            sum += kind.getValue() * rhythm.sharePerHour(kind.getKey(), now);
        }
        return sum;
    }

    private static ZonedDateTime midnight(Instant now) {
        return now.atZone(LONDON).toLocalDate().atStartOfDay(LONDON);
    }
}
