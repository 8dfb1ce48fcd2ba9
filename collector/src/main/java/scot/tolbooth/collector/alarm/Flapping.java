package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something changes between good and bad too often: of the last twenty minutes those with a change, the newer
 * ones weighing more, as Icinga does it. It flaps from 30 % on, until it is below 25 %.
 *
 * @param slot number of the latest minute
 * @param changes one bit for each of the last twenty minutes, the latest lowest
 * @param bad what was seen last; absent if nothing was
 */
record Flapping(long slot, int changes, @Nullable Boolean bad, boolean flaps) {

    static final Flapping NONE = new Flapping(0, 0, null, false);

    private static final int SLOTS = 20;
    private static final int ALL = (1 << SLOTS) - 1;
    private static final double NEWEST = 1.2;
    private static final double STEP = 0.02;
    private static final double START = 0.30;
    private static final double STOP = 0.25;
    private static final long SLOT_SECONDS = Duration.ofMinutes(1).toSeconds();

    Flapping seen(boolean nowBad, Instant at) {
        long nowSlot = at.getEpochSecond() / SLOT_SECONDS;
        long passed = Math.max(0, nowSlot - slot);
        int shifted = passed >= SLOTS ? 0 : (changes << passed) & ALL;
        boolean changed = bad != null && bad != nowBad;
        int after = changed ? shifted | 1 : shifted;
        double share = share(after);
        return new Flapping(nowSlot, after, nowBad, share >= (flaps ? STOP : START));
    }

    private static double share(int changes) {
        double weight = 0;
        for (int age = 0; age < SLOTS; age++) {
            weight += ((changes >> age) & 1) * (NEWEST - age * STEP);
        }
        return weight / SLOTS;
    }
}
