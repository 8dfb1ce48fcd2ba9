package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The present day in Scotland. */
final class Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
