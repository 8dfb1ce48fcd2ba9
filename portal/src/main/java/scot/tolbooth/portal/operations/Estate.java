package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.SiteStatus;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.accounting.ConcurrentUsers;

/**
 * Every site with what the modules know of it now. A view is kept for two seconds, so that any number of open consoles
 * costs no more than one. Safe for use by many threads.
 */
class Estate {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Sites sites;
    private final States states;
    private final Rollout rollout;
    private final ConcurrentUsers users;
    private final Clock clock;
    private @Nullable View view;

    Estate(Sites sites, States states, Rollout rollout, ConcurrentUsers users, Clock clock) {
        this.sites = sites;
        this.states = states;
        this.rollout = rollout;
        this.users = users;
        this.clock = clock;
    }

    synchronized View now() {
        Instant now = clock.instant();
        View latest = view;
        if (latest == null || !latest.at().plus(FRESH).isAfter(now)) {
            latest = compose(now);
            view = latest;
        }
        return latest;
    }

    Optional<SiteRow> find(SiteCode code) {
        return sites.find(code)
                .map(site -> row(
                        site,
                        states.site(code).orElse(null),
                        rollout.state(code),
                        users.bySite().getOrDefault(code, 0)));
    }

    private View compose(Instant now) {
        Map<SiteCode, SiteStatus> statuses =
                states.sites().stream().collect(Collectors.toMap(SiteStatus::site, Function.identity()));
        Map<SiteCode, RolloutState> rollouts = rollout.states();
        Map<SiteCode, Integer> online = users.bySite();
        List<SiteRow> rows = sites.all().stream()
                .map(site -> row(
                        site,
                        statuses.get(site.code()),
                        rollouts.getOrDefault(site.code(), RolloutState.of(List.of(), java.time.LocalDate.MIN)),
                        online.getOrDefault(site.code(), 0)))
                .toList();
        return new View(now, rows, Figures.of(rows, users.total()));
    }

    private static SiteRow row(Site site, @Nullable SiteStatus status, RolloutState rollout, int users) {
        return status == null
                ? new SiteRow(site, OperationalState.UNKNOWN, "not polled yet", null, users, null, 0, 0, rollout)
                : new SiteRow(
                        site,
                        status.state(),
                        status.reason(),
                        status.since(),
                        users,
                        status.clients(),
                        status.devices(),
                        status.devicesUp(),
                        rollout);
    }

    /** The estate at an instant. */
    record View(Instant at, List<SiteRow> rows, Figures figures) {}
}
