package scot.tolbooth.portal.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.Completion;
import scot.tolbooth.portal.hotspot.Gateways;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;

/** Hands a verified resident over to the NAS with a grant made for the purpose, which is kept nowhere here. */
class HandOver {

    /** More than this in a row means that the NAS or the network is at fault: a page says so instead of a loop. */
    static final int TRIES = 3;

    private static final Duration GRANT_LIFE = Duration.ofMinutes(2);

    private final Gateways gateways;
    private final Grants grants;
    private final Journeys journeys;
    private final HotspotSettings addresses;
    private final Clock clock;

    HandOver(Gateways gateways, Grants grants, Journeys journeys, HotspotSettings addresses, Clock clock) {
        this.gateways = gateways;
        this.grants = grants;
        this.journeys = journeys;
        this.addresses = addresses;
        this.clock = clock;
    }

    boolean isExhausted(Journey journey) {
        return journey.handOvers() >= TRIES;
    }

    /** Forgets the tries before: the resident asked. */
    void startAgain(Journey journey) {
        journeys.save(journey.withHandOvers(0));
    }

    /** The next step of the browser; empty where the journey cannot be handed over. */
    Optional<Completion> next(Journey journey) {
        Arrival arrival = journey.arrival();
        UUID registrant = journey.registrant();
        if (arrival == null || registrant == null || isExhausted(journey)) {
            return Optional.empty();
        }
        journeys.save(journey.withHandOvers(journey.handOvers() + 1));
        Completion completion = gateways.renewal(arrival, age(journey.arrived()))
                .<Completion>map(Completion.Redirect::new)
                .orElseGet(() -> gateways.complete(
                        arrival,
                        grants.mint(new GrantRequest(
                                registrant, arrival.mac(), arrival.nas(), arrival.ssid(), 1, GRANT_LIFE)),
                        addresses.page(journey.base() + "/online")));
        if (completion instanceof Completion.Failed) {
            journeys.save(journey.withHandOvers(TRIES));
            return Optional.empty();
        }
        return Optional.of(completion);
    }

    private Duration age(@Nullable Instant arrived) {
        return arrived == null ? Duration.ZERO : Duration.between(arrived, clock.instant());
    }
}
