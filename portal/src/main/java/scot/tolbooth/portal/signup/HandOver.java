package scot.tolbooth.portal.signup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.Completion;
import scot.tolbooth.portal.hotspot.Gateways;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.hotspot.Progress;

/** Hands a verified resident over to the NAS with a pass made for the purpose, which is kept nowhere here. */
class HandOver {

    /** More than this in a row means that the NAS or the network is at fault: a page says so instead of a loop. */
    static final int TRIES = 3;

    /** As many tries, and what the last of them came to is counted already, or is told by others. */
    private static final int TRIES_AND_END = TRIES + 1;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS = 40;
    private static final int FEW_LOOKS = 3;

    /** Of the 200 threads that a portal has by default. */
    private static final int STAY_AT_ONCE = 60;

    private final Semaphore waiting = new Semaphore(STAY_AT_ONCE);
    /** Who waits for each journey. */
    private final Map<UUID, Integer> staying = new ConcurrentHashMap<>();

    private final Gateways gateways;
    private final Passes passes;
    private final Journeys journeys;
    private final HotspotSettings addresses;
    private final HandOverTally tally;
    private final Clock clock;

    HandOver(
            Gateways gateways,
            Passes passes,
            Journeys journeys,
            HotspotSettings addresses,
            HandOverTally tally,
            Clock clock) {
        this.gateways = gateways;
        this.passes = passes;
        this.journeys = journeys;
        this.addresses = addresses;
        this.tally = tally;
        this.clock = clock;
    }

    boolean isExhausted(Journey journey) {
        return journey.handOvers() >= TRIES;
    }

    /** Whether staff let the resident in for a time that is up. */
    boolean isOver(Journey journey) {
        UUID registrant = journey.registrant();
        return registrant != null && passes.isOver(registrant);
    }

    /** The resident came back from the last hand-over without being online: that is what it came to. */
    void giveUp(Journey journey) {
        Arrival arrival = journey.arrival();
        if (arrival != null && journeys.countHandOver(journey, TRIES)) {
            tally.correct(arrival.nas(), HandOverTally.HANDED_OVER, HandOverTally.GIVEN_UP);
        }
    }

    /** Forgets the tries before: the resident asked. */
    void startAgain(Journey journey) {
        journeys.save(journey.withHandOvers(0));
    }

    /** The next step of the browser; empty where the journey cannot be handed over. */
    Optional<Completion> next(Journey journey) {
        Arrival arrival = journey.arrival();
        UUID registrant = journey.registrant();
        if (arrival == null || registrant == null || isExhausted(journey) || passes.isOver(registrant)) {
            return Optional.empty();
        }
        journeys.save(journey.withHandOvers(isLast(journey) ? TRIES_AND_END : journey.handOvers() + 1));
        Optional<URI> renewal = gateways.renewal(arrival, age(journey.arrived()));
        return Optional.of(renewal.<Completion>map(to -> new Completion.Redirect(to))
                .orElseGet(() -> {
                    Completion completion = gateways.complete(
                            arrival, passes.of(registrant, arrival), addresses.page(journey.base() + "/online"));
                    note(journey, arrival, completion);
                    return completion;
                }));
    }

    /** Where to go for a new redirect, before anybody can be let in to read a code; empty where the last one will do. */
    Optional<URI> renewal(Journey journey) {
        Arrival arrival = journey.arrival();
        return arrival == null ? Optional.empty() : gateways.renewal(arrival, age(journey.arrived()));
    }

    /** The step by which the browser of somebody is let in who is to read their code. The journey is no further by that. */
    Optional<Completion> toRead(Journey journey, Grace grace) {
        return Optional.ofNullable(journey.arrival()).map(arrival -> {
            Completion completion = gateways.complete(
                    arrival, passes.of(grace.registrant(), arrival), addresses.page(journey.base() + "/grace"));
            count(arrival, completion);
            return completion;
        });
    }

    /** What became of that, where the NAS was to come. */
    Progress progressToRead(Journey journey) {
        Arrival arrival = journey.arrival();
        return arrival == null ? Progress.OVER : gateways.progress(arrival);
    }

    /** What became of a hand-over for which the NAS was to come. It is counted by who sees it come, or not. */
    Progress progress(Journey journey) {
        Arrival arrival = journey.arrival();
        if (arrival == null || !journey.isVerified()) {
            return Progress.OVER;
        }
        Progress progress = gateways.progress(arrival);
        if (progress == Progress.OPENED) {
            // Whoever waited for it may have changed the language meanwhile.
            journeys.save(journeys.find(journey.id()).orElse(journey).online());
        }
        return progress;
    }

    /** The same, once it has come to something, or after a while. */
    Progress awaited(Journey journey) throws InterruptedException {
        return await(journey, () -> progress(journey));
    }

    /** The same for somebody who is to read their code. */
    Progress awaitedToRead(Journey journey) throws InterruptedException {
        return await(journey, () -> progressToRead(journey));
    }

    /**
     * Looks again until the gateway has come, for a while. Each who waits holds a thread, where threads are dear: of more
     * than a few at once the others are told sooner, and of one journey the last to ask waits on alone: the browser has
     * most likely given up the request before.
     */
    private Progress await(Journey journey, Supplier<Progress> look) throws InterruptedException {
        Integer turn = staying.merge(journey.id(), 1, Integer::sum);
        boolean mayStay = waiting.tryAcquire();
        try {
            Progress progress = look.get();
            int most = mayStay ? LOOKS : FEW_LOOKS;
            for (int looks = 1;
                    progress == Progress.AWAITED && looks < most && turn.equals(staying.get(journey.id()));
                    looks++) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                progress = look.get();
            }
            return progress;
        } finally {
            staying.remove(journey.id(), turn);
            if (mayStay) {
                waiting.release();
            }
        }
    }

    /** Counts it, and remembers where the device is online by the NAS's own word. */
    private void note(Journey journey, Arrival arrival, Completion completion) {
        count(arrival, completion);
        if (completion instanceof Completion.Opened) {
            journeys.save(journey.online());
        } else if (isLast(journey) && isHandedOver(completion)) {
            journeys.save(journey.withHandOvers(TRIES));
        }
    }

    private void count(Arrival arrival, Completion completion) {
        if (completion instanceof Completion.Failed failed) {
            tally.count(arrival.nas(), failed.reason().word());
        } else if (completion instanceof Completion.Opened) {
            tally.count(arrival.nas(), HandOverTally.OPENED);
        } else if (isHandedOver(completion)) {
            tally.count(arrival.nas(), HandOverTally.HANDED_OVER);
        }
    }

    /** Whether nobody else counts later what it came to. */
    private static boolean isHandedOver(Completion completion) {
        return completion instanceof Completion.FormPost
                || (completion instanceof Completion.Redirect redirect && !redirect.endIsTold());
    }

    private static boolean isLast(Journey journey) {
        return journey.handOvers() == TRIES - 1;
    }

    private Duration age(@Nullable Instant arrived) {
        return arrived == null ? Duration.ZERO : Duration.between(arrived, clock.instant());
    }
}
