package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import scot.tolbooth.portal.demo.estate.Dice;
import scot.tolbooth.portal.demo.rhythm.DailyCurve;

/**
 * What flows through one direction of an interface: a rate that follows the day and wavers, and is never negative. Its
 * counter is the integral of that rate, so that it needs no memory and survives a restart of this process.
 *
 * @param name tells one flow from another
 * @param peakBitsPerSecond about the most that it reaches
 */
record Traffic(String name, DailyCurve curve, double peakBitsPerSecond) {

    private static final double IDLE = 0.02;
    private static final double DAILY = 0.68;
    private static final double SLOW = 0.10;
    private static final double SLOW_PERIOD_SECONDS = 2220;
    private static final double QUICK = 0.05;
    private static final double QUICK_PERIOD_SECONDS = 410;

    /** Octets from one instant to another. */
    long octets(Instant from, Instant to) {
        return (long) ((sum(to) - sum(from)) * peakBitsPerSecond / 8);
    }

    double bitsPerSecond(Instant now) {
        double second = seconds(now);
        double level = IDLE
                + DAILY * curve.level(second % 86_400)
                + SLOW * (1 + Math.sin(angle(second, SLOW_PERIOD_SECONDS, 1)))
                + QUICK * (1 + Math.sin(angle(second, QUICK_PERIOD_SECONDS, 2)));
        return level * peakBitsPerSecond;
    }

    /** Seconds at the peak since the epoch that come to the same. */
    private double sum(Instant at) {
        double second = seconds(at);
        return IDLE * second
                + DAILY * curve.levelSeconds(second)
                + wave(second, SLOW, SLOW_PERIOD_SECONDS, 1)
                + wave(second, QUICK, QUICK_PERIOD_SECONDS, 2);
    }

    private double wave(double second, double height, double period, int number) {
        return height * (second - period / (2 * Math.PI) * Math.cos(angle(second, period, number)));
    }

    private double angle(double second, double period, int number) {
        return 2 * Math.PI * (second / period + Dice.unit(name, number));
    }

    private static double seconds(Instant at) {
        return at.getEpochSecond() + at.getNano() / 1e9;
    }
}
