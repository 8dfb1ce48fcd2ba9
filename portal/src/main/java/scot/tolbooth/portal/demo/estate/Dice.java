package scot.tolbooth.portal.demo.estate;

/** Repeatable chance: the same words always fall the same way, on every machine and after every restart. */
public final class Dice {

    private Dice() {}

    /** A number from 0 (inclusive) to 1 (exclusive) that belongs to these words. */
    public static double unit(String what, long number) {
        return (bits(what, number) >>> 11) * 0x1.0p-53;
    }

    public static double unit(String what) {
        return unit(what, 0);
    }

    /** A number from low to high that belongs to these words. */
    public static double between(double low, double high, String what) {
        return low + (high - low) * unit(what);
    }

    /** A whole number from 0 (inclusive) to the bound (exclusive) that belongs to these words. */
    public static int below(int bound, String what, long number) {
        return (int) (unit(what, number) * bound);
    }

    /** 64 bits that belong to these words: FNV-1a, then the finaliser of SplitMix64. */
    public static long bits(String what, long number) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < what.length(); at++) {
            hash = (hash ^ what.charAt(at)) * 0x100000001b3L;
        }
        return mixed(hash + number * 0x9e3779b97f4a7c15L);
    }

    private static long mixed(long seed) {
        long bits = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
