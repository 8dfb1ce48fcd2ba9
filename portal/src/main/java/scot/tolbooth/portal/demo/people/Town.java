package scot.tolbooth.portal.demo.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * The residents: they arrive, sign in, stay and leave. Belongs to one thread, which calls {@link #tick} again and again
 * and runs what the doors answer; only {@link #signedIn} may be asked by others.
 */
final class Town {

    private static final Logger LOG = LoggerFactory.getLogger(Town.class);
    private static final Duration RETRY = Duration.ofSeconds(60);
    private static final int MOST_RETRIES = 10;

    /** Where a NAS is told no interval, it reports as seldom as this. */
    private static final Duration SELDOM = Duration.ofMinutes(10);

    private static final double MEAN_OCTETS_PER_SECOND = 45_000;

    private final Arrivals arrivals;
    private final Population population;
    private final Doors doors;
    private final BiPredicate<SiteCode, Instant> cutOff;
    private final Executor thread;
    private final RandomGenerator random;

    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::due));
    private final Map<Person, Visit> visits = new HashMap<>();
    private final Set<Person> busy = new HashSet<>();
    private final Map<SiteCode, Integer> signedIn = new ConcurrentHashMap<>();
    private double allowance;
    private double signInsPerSecond;
    private Instant last;
    private long sessions;

    /** Something that happens to a visit. */
    private record Event(Instant due, Visit visit, AccountingStatus status, Instant happened, int attempt) {}

    /**
     * @param cutOff whether a site's WAN line is down
     * @param thread runs what the doors answer, on the thread that calls {@link #tick}
     */
    Town(
            Arrivals arrivals,
            Population population,
            Doors doors,
            BiPredicate<SiteCode, Instant> cutOff,
            Executor thread,
            RandomGenerator random,
            Instant now) {
        this.arrivals = arrivals;
        this.population = population;
        this.doors = doors;
        this.cutOff = cutOff;
        this.thread = thread;
        this.random = random;
        this.last = now;
    }

    /** Lets those in who would be there by now, over the next minutes, and whoever comes from now on. */
    void open(Instant now, double usualSignInsPerSecond, Duration within) {
        waiting.addAll(arrivals.present(now));
        signInsPerSecond = Math.max(usualSignInsPerSecond, (double) waiting.size() / within.toSeconds());
        last = now;
    }

    /** Does what is due. */
    void tick(Instant now) {
        waiting.addAll(arrivals.between(last, now));
        allowance = Math.min(
                signInsPerSecond,
                allowance + signInsPerSecond * Duration.between(last, now).toMillis() / 1000);
        last = now;
        while (allowance >= 1 && !waiting.isEmpty()) {
            allowance -= 1;
            enter(waiting.remove(), now);
        }
        while (!events.isEmpty() && !events.element().due().isAfter(now)) {
            happen(events.remove(), now);
        }
    }

    int signedIn(SiteCode site) {
        return signedIn.getOrDefault(site, 0);
    }

    int signedIn() {
        return visits.size();
    }

    private void enter(Arrival arrival, Instant now) {
        if (!arrival.until().isAfter(now) || cutOff.test(arrival.site(), now)) {
            return;
        }
        Optional<Person> person = population.pick(random, busy);
        if (person.isEmpty()) {
            return;
        }
        busy.add(person.get());
        when(
                doors.admit(person.get(), arrival.site(), Manner.of(random.nextDouble())),
                admission -> admitted(person.get(), arrival, admission));
    }

    private void admitted(Person person, Arrival arrival, @Nullable Admission admission) {
        if (admission instanceof Admission.Admitted admitted) {
            begin(visit(person, arrival, admitted));
        } else {
            busy.remove(person);
        }
    }

    private Visit visit(Person person, Arrival arrival, Admission.Admitted admitted) {
        Instant started = last;
        Instant latest = admitted.longest() == null ? Instant.MAX : started.plus(admitted.longest());
        boolean limited = latest.isBefore(arrival.until());
        sessions++;
        return new Visit(
                person,
                arrival.site(),
                Long.toHexString(started.toEpochMilli()) + "-" + Long.toHexString(sessions),
                admitted,
                started,
                limited ? latest : arrival.until(),
                limited ? EndCause.SESSION_TIMEOUT : EndCause.of(random.nextDouble()),
                -Math.log(1 - random.nextDouble()) * MEAN_OCTETS_PER_SECOND);
    }

    private void begin(Visit visit) {
        visits.put(visit.person(), visit);
        signedIn.merge(visit.site(), 1, Integer::sum);
        report(new Event(visit.started(), visit, AccountingStatus.START, visit.started(), 0));
        scheduleInterim(visit, visit.started());
        events.add(new Event(visit.until(), visit, AccountingStatus.STOP, visit.until(), 0));
    }

    private void happen(Event event, Instant now) {
        if (event.status() == AccountingStatus.INTERIM) {
            if (event.visit().equals(visits.get(event.visit().person()))) {
                scheduleInterim(event.visit(), event.due());
                reportUnlessCutOff(event, now);
            }
            return;
        }
        if (event.status() == AccountingStatus.STOP && event.attempt() == 0) {
            end(event.visit());
        }
        reportUnlessCutOff(event, now);
    }

    private void end(Visit visit) {
        visits.remove(visit.person());
        busy.remove(visit.person());
        signedIn.merge(visit.site(), -1, Integer::sum);
    }

    private void scheduleInterim(Visit visit, Instant after) {
        Duration every = visit.admission().reportEvery() == null
                ? SELDOM
                : visit.admission().reportEvery();
        Instant next = after.plus(every);
        if (next.isBefore(visit.until())) {
            events.add(new Event(next, visit, AccountingStatus.INTERIM, next, 0));
        }
    }

    private void reportUnlessCutOff(Event event, Instant now) {
        if (cutOff.test(event.visit().site(), now)) {
            retry(event);
        } else {
            report(event);
        }
    }

    private void report(Event event) {
        when(doors.report(event.visit(), event.status(), event.happened()), acknowledged -> {
            if (!Boolean.TRUE.equals(acknowledged)) {
                retry(event);
            }
        });
    }

    /** Goes on, on our own thread, with the answer, or with nothing where getting it failed. */
    private <T> void when(CompletableFuture<T> answer, Consumer<@Nullable T> then) {
        var unused = answer.whenCompleteAsync(
                (value, failure) -> {
                    if (failure != null) {
                        LOG.warn("A door of the demonstration did not open", failure);
                    }
                    then.accept(failure == null ? value : null);
                },
                thread);
    }

    /** A NAS keeps a start or stop until it is acknowledged; the next interim report says more than the last. */
    private void retry(Event event) {
        if (event.status() != AccountingStatus.INTERIM && event.attempt() < MOST_RETRIES) {
            events.add(
                    new Event(last.plus(RETRY), event.visit(), event.status(), event.happened(), event.attempt() + 1));
        }
    }
}
