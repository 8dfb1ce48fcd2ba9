package scot.tolbooth.inventory.rollout.forecast;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Random numbers that depend only on the seed, the run and what they are for: a site keeps its luck whatever happens to
 * the others, so two forecasts that differ in one assumption differ by its effect alone.
 */
record Dice(long seed) {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    /** A number that stands for a name, the same in every process. */
    static long key(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return mixed(sum.getValue() * STEP + name.length());
    }

    /** Evenly between 0 and 1, both excluded. */
    double uniform(int run, long key) {
        long bits = mixed(mixed(seed + STEP * (run + 1L)) ^ key);
        return ((bits >>> 11) + 0.5) * UNIT;
    }

    /** Of the standard normal distribution. */
    double normal(int run, long key) {
        return Normal.quantile(uniform(run, key));
    }

    private static long mixed(long value) {
        long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
