package scot.tolbooth.portal.demo.estate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What goes wrong when, the same for everyone who asks: at most one site at a time loses its WAN line for some minutes,
 * and at most one access point its power.
 */
public final class Faults {

    private static final Stream WAN =
            new Stream("wan outage", Duration.ofMinutes(20), 0.45, Duration.ofMinutes(4), Duration.ofMinutes(12));
    private static final Stream POWER =
            new Stream("access point off", Duration.ofMinutes(15), 0.8, Duration.ofMinutes(3), Duration.ofMinutes(11));
    private static final Duration UPGRADE_OF_ACCESS_POINTS = Duration.ofDays(28);
    private static final Duration UPGRADE_OF_OTHERS = Duration.ofDays(120);

    private final List<SiteCode> branches;
    private final List<DeviceName> accessPoints;
    private final Map<DeviceName, LastFault> lastFaults = new ConcurrentHashMap<>();

    /** The last time its power came back, as far as it is known in a slot. */
    private record LastFault(long slot, Optional<Instant> end) {}

    public Faults(Estate estate) {
        branches = estate.liveSites().stream()
                .map(SimulatedSite::code)
                .filter(code -> !code.value().equals(Equipment.CENTRAL_SITE))
                .toList();
        accessPoints = estate.accessPoints().stream()
                .filter(accessPoint -> accessPoint.site().isLive())
                .map(AccessPoint::name)
                .toList();
    }

    /** Whether the site's WAN line is down: nobody reaches anything there. */
    public boolean isCutOff(SiteCode site, Instant now) {
        long slot = WAN.slot(now);
        return WAN.isDuring(slot, now)
                && branches.get(WAN.victim(slot, branches.size())).equals(site);
    }

    /** Whether the access point has no power. */
    public boolean isOff(DeviceName accessPoint, Instant now) {
        long slot = POWER.slot(now);
        return POWER.isDuring(slot, now)
                && accessPoints.get(POWER.victim(slot, accessPoints.size())).equals(accessPoint);
    }

    /** When the device last began to run: after a firmware upgrade at night, or when its power came back. */
    public Instant boot(DeviceName device, boolean isAccessPoint, Instant now) {
        Instant upgrade = upgrade(device, isAccessPoint ? UPGRADE_OF_ACCESS_POINTS : UPGRADE_OF_OTHERS, now);
        return isAccessPoint ? lastFault(device, upgrade, now).orElse(upgrade) : upgrade;
    }

    private static Instant upgrade(DeviceName device, Duration period, Instant now) {
        long phase = (long) (Dice.unit(device.value() + " upgrade") * period.toSeconds());
        long periods = Math.floorDiv(now.getEpochSecond() - phase, period.toSeconds());
        return Instant.ofEpochSecond(periods * period.toSeconds() + phase);
    }

    private Optional<Instant> lastFault(DeviceName device, Instant since, Instant now) {
        long slot = POWER.slot(now);
        LastFault known = lastFaults.get(device);
        if (known == null || known.slot() != slot) {
            known = new LastFault(slot, findLastFault(device, since, slot - 1));
            lastFaults.put(device, known);
        }
        boolean backInThisSlot =
                accessPoints.get(POWER.victim(slot, accessPoints.size())).equals(device)
                        && POWER.happens(slot)
                        && !now.isBefore(POWER.end(slot));
        return backInThisSlot ? Optional.of(POWER.end(slot)) : known.end().filter(end -> end.isAfter(since));
    }

    private Optional<Instant> findLastFault(DeviceName device, Instant since, long newest) {
        for (long slot = newest; slot >= POWER.slot(since); slot--) {
            boolean hit =
                    accessPoints.get(POWER.victim(slot, accessPoints.size())).equals(device);
            if (hit && POWER.happens(slot) && POWER.end(slot).isAfter(since)) {
                return Optional.of(POWER.end(slot));
            }
        }
        return Optional.empty();
    }

    /** Faults of one sort: in each slot of time one or none, wholly within the slot. */
    private record Stream(String name, Duration slotLength, double chance, Duration shortest, Duration longest) {

        long slot(Instant now) {
            return Math.floorDiv(now.getEpochSecond(), slotLength.toSeconds());
        }

        boolean happens(long slot) {
            return Dice.unit(name, slot) < chance;
        }

        int victim(long slot, int candidates) {
            return Dice.below(candidates, name + " victim", slot);
        }

        boolean isDuring(long slot, Instant now) {
            return happens(slot) && !now.isBefore(start(slot)) && now.isBefore(end(slot));
        }

        Instant start(long slot) {
            long latest = slotLength.minus(longest).toSeconds();
            return Instant.ofEpochSecond(
                    slot * slotLength.toSeconds() + (long) (latest * Dice.unit(name + " start", slot)));
        }

        Instant end(long slot) {
            long range = longest.minus(shortest).toSeconds();
            return start(slot).plus(shortest).plusSeconds((long) (range * Dice.unit(name + " length", slot)));
        }
    }
}
