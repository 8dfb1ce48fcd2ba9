package scot.tolbooth.portal.demo.rhythm;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long people stay online: most of them briefly, some for long (a mixture of two exponential distributions, 60 %
 * with 0.4 and 40 % with 1.9 times the mean).
 */
public record Stays(Duration mean) {

    private static final double SHORT_SHARE = 0.6;
    private static final double SHORT = 0.4;
    private static final double LONG = 1.9;
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    public Duration draw(RandomGenerator random) {
        double scale = random.nextDouble() < SHORT_SHARE ? SHORT : LONG;
        Duration drawn = Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * scale * mean.toMillis()));
        return drawn.compareTo(SHORTEST) < 0 ? SHORTEST : drawn;
    }

    /** The share of people who are still there after this time. */
    double remaining(Duration after) {
        double means = (double) after.toMillis() / mean.toMillis();
        return SHORT_SHARE * Math.exp(-means / SHORT) + (1 - SHORT_SHARE) * Math.exp(-means / LONG);
    }
}
