package scot.tolbooth.portal.programme.blocker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.site.Site;

/**
 * A blocker in a table.
 *
 * @param days calendar days for which it has held, both ends counted
 */
public record BlockerRow(Blocker blocker, Site site, long days) {

    static BlockerRow of(Blocker blocker, Site site, LocalDate today) {
        LocalDate last = Objects.requireNonNullElse(blocker.stopped(), today);
        return new BlockerRow(blocker, site, Math.max(0, ChronoUnit.DAYS.between(blocker.started(), last) + 1));
    }
}
