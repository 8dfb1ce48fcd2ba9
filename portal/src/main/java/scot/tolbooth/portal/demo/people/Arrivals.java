package scot.tolbooth.portal.demo.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Stays;

/** Who comes when: a Poisson process whose rate follows the day at every site. */
final class Arrivals {

    /** Nobody who came longer ago than this is still there, but for one in ten thousand. */
    private static final Duration MEMORY = Duration.ofHours(10);

    private static final Duration STEP = Duration.ofSeconds(5);

    private final Footfall footfall;
    private final Stays stays;
    private final List<SiteCode> sites;
    private final RandomGenerator random;

    Arrivals(Footfall footfall, Stays stays, List<SiteCode> sites, RandomGenerator random) {
        this.footfall = footfall;
        this.stays = stays;
        this.sites = List.copyOf(sites);
        this.random = random;
    }

    /** Who comes from one instant to another. */
    List<Arrival> between(Instant from, Instant to) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Instant start = from; start.isBefore(to); start = start.plus(STEP)) {
            Duration step = Duration.between(start, to).compareTo(STEP) < 0 ? Duration.between(start, to) : STEP;
            double expected = footfall.total(start) * step.toMillis() / 1000;
            for (int count = poisson(expected); count > 0; count--) {
                Instant at = start.plusMillis((long) (random.nextDouble() * step.toMillis()));
                arrivals.add(new Arrival(site(start), at, at.plus(stays.draw(random))));
            }
        }
        return arrivals;
    }

    /** Who is there at an instant if all went on like this for long before. */
    List<Arrival> present(Instant now) {
        return between(now.minus(MEMORY), now).stream()
                .filter(arrival -> arrival.until().isAfter(now))
                .toList();
    }

    private SiteCode site(Instant at) {
        double left = random.nextDouble() * footfall.total(at);
        for (SiteCode site : sites) {
            left -= footfall.at(site, at);
            if (left < 0) {
                return site;
            }
        }
        return sites.get(sites.size() - 1);
    }

    /** Knuth's method; the expected value is small here. */
    private int poisson(double expected) {
        double limit = Math.exp(-expected);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
