package scot.tolbooth.portal.demo.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.demo.estate.Estate;
import scot.tolbooth.portal.demo.estate.Faults;
import scot.tolbooth.portal.demo.estate.SimulatedSite;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Stays;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.registrant.Registrants;

/** Starts and stops the residents of the estate. */
public final class Residents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Residents.class);
    private static final long TICK_MILLIS = 200;
    private static final int DESKS = 4;
    private static final double SIGN_INS_PER_SECOND = 15;
    private static final Duration FILLING = Duration.ofSeconds(85);
    private static final long ANNOUNCE_SECONDS = 15;
    private static final long FAREWELL_SECONDS = 3;

    /** What the residents meet. */
    public record Entrance(
            Registrants registrants,
            Grants grants,
            NasClients nasClients,
            RadiusPorts ports,
            SecureRandom random,
            String termsVersion) {}

    private final Estate estate;
    private final Faults faults;
    private final Footfall footfall;
    private final Stays stays;
    private final int population;
    private final Clock clock;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "demo-residents"));
    private final ExecutorService desks = Executors.newFixedThreadPool(DESKS, task -> daemon(task, "demo-sign-in"));
    private @Nullable RadiusClients clients;
    private @Nullable Doors doors;
    private volatile @Nullable Town town;

    public Residents(Estate estate, Faults faults, Footfall footfall, Stays stays, int population, Clock clock) {
        this.estate = estate;
        this.faults = faults;
        this.footfall = footfall;
        this.stays = stays;
        this.population = population;
        this.clock = clock;
    }

    /** Opens the doors and comes back at once; the town fills during the next minutes. */
    public void begin(Entrance entrance) {
        clients = new RadiusClients(entrance.random());
        Map<SiteCode, Station> stations =
                new Stations(entrance.nasClients(), clients, entrance.random()).open(estate.liveSites());
        Doors opened = new RadiusDoors(
                entrance.registrants(),
                entrance.grants(),
                stations,
                entrance.ports(),
                desks,
                clock,
                entrance.termsVersion());
        doors = opened;
        thread.execute(() -> open(opened));
    }

    /** How many are signed in at a site, as its NAS sees it. */
    public int signedIn(SiteCode site) {
        Town open = town;
        return open == null ? 0 : open.signedIn(site);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        desks.shutdownNow();
        if (doors != null) {
            waitFor(doors.announce(AccountingStatus.OFF), FAREWELL_SECONDS);
        }
        if (clients != null) {
            clients.close();
        }
    }

    private void open(Doors open) {
        waitFor(open.announce(AccountingStatus.ON), ANNOUNCE_SECONDS);
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        Arrivals arrivals = new Arrivals(
                footfall,
                stays,
                estate.liveSites().stream().map(SimulatedSite::code).toList(),
                random);
        Town fresh = new Town(
                arrivals, new Population(population), open, faults::isCutOff, this::onThread, random, clock.instant());
        fresh.open(clock.instant(), SIGN_INS_PER_SECOND, FILLING);
        town = fresh;
        var unused = thread.scheduleWithFixedDelay(() -> tick(fresh), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick(Town open) {
        try {
            open.tick(clock.instant());
        } catch (RuntimeException failure) {
            // The edge of the loop: one failure must not end the days of the whole town.
            LOG.error("The demonstration's residents stumble", failure);
        }
    }

    private void onThread(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("An answer came after the end of the demonstration", stopping);
        }
    }

    private static void waitFor(CompletableFuture<Void> answers, long seconds) {
        try {
            answers.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException unanswered) {
            LOG.warn("Not every NAS of the demonstration could announce itself: {}", unanswered.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
