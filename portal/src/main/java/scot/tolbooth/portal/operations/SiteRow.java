package scot.tolbooth.portal.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.site.Site;

/**
 * What the console shows of one site.
 *
 * @param users people online now: open sessions by registrant
 * @param clients devices associated with its access points; absent where nothing counts them
 */
public record SiteRow(
        Site site,
        OperationalState state,
        String reason,
        @Nullable Instant since,
        int users,
        @Nullable Integer clients,
        int devices,
        int devicesUp,
        RolloutState rollout) {

    public String code() {
        return site.code().value();
    }

    public StateSign sign() {
        return StateSign.of(state);
    }

    public String town() {
        return site.town() == null ? "" : site.town();
    }

    /** Where it stands in words: live, or what comes next. */
    public String rolloutLabel() {
        if (rollout.isLive()) {
            return "Live";
        }
        Milestone next = rollout.next();
        return next == null ? "Live" : "Next: " + next.label();
    }

    /** Whether it is something that somebody should see to. */
    public boolean isBroken() {
        return switch (state) {
            case DOWN, DEGRADED, UNREACHABLE -> true;
            case UP, NOT_LIVE, UNKNOWN, MAINTENANCE -> false;
        };
    }

    /** People online and, where nobody is known to be, devices associated: to put the worst first. */
    public int affected() {
        return Math.max(users, clients == null ? 0 : clients);
    }
}
