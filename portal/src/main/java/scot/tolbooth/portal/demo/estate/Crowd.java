package scot.tolbooth.portal.demo.estate;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.demo.rhythm.Footfall;

/**
 * Whose devices are associated where: those of the people who are signed in, and several times as many whose phones
 * only know the network.
 */
public final class Crowd {

    private static final Duration LAG = Duration.ofMinutes(20);
    private static final double WOBBLE = 0.06;
    private static final long WOBBLE_SECONDS = 300;

    private final Footfall footfall;
    private final Faults faults;
    private final ToIntFunction<SiteCode> signedIn;
    private final double idlePerArrival;

    /**
     * @param signedIn how many are signed in at a site now
     * @param idlePerArrival devices that are associated and not signed in, for each arrival per second
     */
    public Crowd(Footfall footfall, Faults faults, ToIntFunction<SiteCode> signedIn, double idlePerArrival) {
        this.footfall = footfall;
        this.faults = faults;
        this.signedIn = signedIn;
        this.idlePerArrival = idlePerArrival;
    }

    /** Devices associated at all access points of a site. */
    int associated(SiteCode site, Instant now) {
        double idle = idlePerArrival * footfall.at(site, now.minus(LAG)) * wobble(site, now);
        return signedIn.applyAsInt(site) + (int) Math.round(idle);
    }

    /** Devices associated at one access point; none while it has no power. */
    public int associated(AccessPoint accessPoint, Instant now) {
        if (!accessPoint.site().isLive() || faults.isOff(accessPoint.name(), now)) {
            return 0;
        }
        int all = associated(accessPoint.site().code(), now);
        double before = accessPoint.sharesBefore();
        return (int) (Math.round(all * (before + accessPoint.share())) - Math.round(all * before));
    }

    /** Runs smoothly from one chance value to the next. */
    private static double wobble(SiteCode site, Instant now) {
        long slot = Math.floorDiv(now.getEpochSecond(), WOBBLE_SECONDS);
        double within = (double) Math.floorMod(now.getEpochSecond(), WOBBLE_SECONDS) / WOBBLE_SECONDS;
        String name = site + " wobble";
        double chance = Dice.unit(name, slot) * (1 - within) + Dice.unit(name, slot + 1) * within;
        return 1 + WOBBLE * (2 * chance - 1);
    }
}
