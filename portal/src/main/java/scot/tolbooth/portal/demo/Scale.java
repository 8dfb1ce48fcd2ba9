package scot.tolbooth.portal.demo;

import java.time.Duration;
import java.time.Instant;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Stays;

/**
 * What follows from the settings: how long people stay, and how many devices are associated besides theirs.
 *
 * @param idlePerArrival devices associated and not signed in, for each arrival per second
 */
record Scale(Stays stays, double idlePerArrival) {

    private static final Stays USUAL = new Stays(Duration.ofMinutes(40));

    /** A Wednesday in term, by which the peaks are measured. */
    private static final Instant ORDINARY_DAY = Instant.parse("2026-11-18T12:00:00Z");

    static Scale of(DemoSettings settings, Footfall footfall) {
        Stays stays = stays(settings, footfall);
        double signedIn = footfall.peak(ORDINARY_DAY, stays);
        double idle = Math.max(0, settings.peakAssociatedDevices() - signedIn);
        return new Scale(stays, idle / footfall.peakArrivals(ORDINARY_DAY));
    }

    /** The number of people present grows with the length of their stays, a little less than in proportion. */
    private static Stays stays(DemoSettings settings, Footfall footfall) {
        if (settings.peakConcurrentUsers() == null) {
            return USUAL;
        }
        Stays stays = USUAL;
        for (int round = 0; round < 6; round++) {
            double factor = settings.peakConcurrentUsers() / footfall.peak(ORDINARY_DAY, stays);
            stays = new Stays(Duration.ofSeconds(Math.round(stays.mean().toSeconds() * factor)));
        }
        return stays;
    }
}
