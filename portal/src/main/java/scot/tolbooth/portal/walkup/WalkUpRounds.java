package scot.tolbooth.portal.walkup;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.walkup.JdbcWalkUps.Standing;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;

/**
 * Makes the tests that are due, from one node, those first that wait longest. A failure is tried again a minute later,
 * and what goes on failing every five minutes.
 */
class WalkUpRounds {

    private static final Logger LOG = LoggerFactory.getLogger(WalkUpRounds.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A round ends before the next begins, even where every test waits for RADIUS in vain. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(40);

    /** The lists of every node say a minute at least; less would test twice. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(50);

    private static final Duration WHILE_FAILING = Duration.ofMinutes(5);

    private final Walk walk;
    private final WalkUps results;
    private final Estate estate;
    private final WalkUpSettings settings;
    private final OneNode oneNode;
    private final Clock clock;

    WalkUpRounds(Walk walk, WalkUps results, Estate estate, WalkUpSettings settings, OneNode oneNode, Clock clock) {
        this.walk = walk;
        this.results = results;
        this.estate = estate;
        this.settings = settings;
        this.oneNode = oneNode;
        this.clock = clock;
    }

    /** Where there is something to test. */
    record Estate(Sites sites, Rollout rollout, NasClients clients) {

        /** A NAS of each live site that has one, the first by name. */
        Map<SiteCode, NasClient> doors() {
            Map<SiteCode, RolloutState> states = rollout.states();
            List<SiteCode> live = sites.all().stream()
                    .map(Site::code)
                    .filter(code -> states.getOrDefault(code, RolloutState.of(List.of(), LocalDate.MIN))
                            .isLive())
                    .toList();
            return clients.all().stream()
                    .filter(client -> client.site() != null && live.contains(client.site()))
                    .collect(toMap(
                            client -> Objects.requireNonNull(client.site()),
                            Function.identity(),
                            (first, other) -> first));
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void runRegularly() {
        try {
            oneNode.run("walk-up-tests", MINUTE, this::run);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Walk-up tests wait for the database: {}", away.getMessage());
        }
    }

    void run() {
        Instant begun = clock.instant();
        Map<SiteCode, Standing> before = results.standings().stream()
                .filter(standing -> standing.latest().source().equals(WalkUp.SERVER))
                .collect(toMap(standing -> standing.latest().site(), Function.identity()));
        estate.doors().entrySet().stream()
                .filter(door -> isDue(before.get(door.getKey()), begun))
                .sorted(Comparator.comparing(door -> last(before.get(door.getKey()))))
                .takeWhile(door -> Duration.between(begun, clock.instant()).compareTo(LONGEST_ROUND) < 0
                        && !Thread.currentThread().isInterrupted())
                .forEach(door -> results.record(walk.at(door.getKey(), door.getValue())));
    }

    private boolean isDue(@Nullable Standing standing, Instant now) {
        return standing == null || !last(standing).plus(pause(standing)).isAfter(now);
    }

    private Duration pause(Standing standing) {
        return switch (standing.failures()) {
            case 0 -> settings.every();
            case 1 -> AFTER_FAILURE;
            default -> WHILE_FAILING;
        };
    }

    private static Instant last(@Nullable Standing standing) {
        return standing == null ? Instant.EPOCH : standing.latest().at();
    }
}
