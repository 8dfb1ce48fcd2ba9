package scot.tolbooth.portal.demo.people;

import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The residents there are. Some come nearly every day and most hardly ever, so that the same people are met again and
 * again, and new ones keep registering.
 */
record Population(int size) {

    private static final double UNEVENNESS = 2.5;
    private static final int TRIES = 50;

    /** Somebody who is not busy. */
    Optional<Person> pick(RandomGenerator random, Set<Person> busy) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Person person = new Person((int) (size * Math.pow(random.nextDouble(), UNEVENNESS)));
            if (!busy.contains(person)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }
}
