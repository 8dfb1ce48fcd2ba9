package scot.tolbooth.collector.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * One search under way: a bounded number of addresses is asked at once, and no more than so many in a second begin. Goes on
 * by itself as answers come, within what {@link #tick} allows; safe for several threads.
 */
final class Sweep {

    private final SweepPlan plan;
    private final Probe probe;
    private final DiscoverySettings settings;
    private final Frontier frontier;
    private final List<Found> found = new ArrayList<>();
    private int allowance;
    private int underWay;
    private int tried;
    private int refused;
    private boolean stopped;

    Sweep(SweepPlan plan, Probe probe, DiscoverySettings settings) {
        this.plan = plan;
        this.probe = probe;
        this.settings = settings;
        this.frontier = new Frontier(plan.mayBeAsked());
        frontier.add(plan.start());
        if (plan.seed() != null) {
            frontier.add(List.of(plan.seed()));
        }
    }

    /** Once a second: lets the next addresses be asked. */
    void tick() {
        synchronized (this) {
            allowance = settings.addressesPerSecond();
        }
        startNext();
    }

    /** Asks nobody any more; what is under way comes to nothing. */
    synchronized void stop() {
        stopped = true;
        frontier.clear();
    }

    synchronized boolean isDone() {
        return underWay == 0 && frontier.isEmpty();
    }

    synchronized DiscoveryRun.Progress progress() {
        return new DiscoveryRun.Progress(frontier.total(), tried, found.size(), refused, 0);
    }

    /** What answered so far, as it answered. */
    synchronized List<Found> found() {
        return List.copyOf(found);
    }

    /** What was not done; empty where all was. */
    synchronized Optional<String> remark() {
        return frontier.tooMany() == 0
                ? Optional.empty()
                : Optional.of("%d more addresses were left out: at most %d are asked in one search"
                        .formatted(frontier.tooMany(), AddressRange.MOST));
    }

    private void startNext() {
        for (Optional<Endpoint> next = next(); next.isPresent(); next = next()) {
            Endpoint endpoint = next.get();
            var unused = probe.ask(endpoint, plan.candidates())
                    .whenComplete((outcome, failure) ->
                            take(endpoint, failure == null ? outcome : new Probe.Outcome.Silent()));
        }
    }

    private synchronized Optional<Endpoint> next() {
        if (stopped || allowance == 0 || underWay >= settings.outstanding()) {
            return Optional.empty();
        }
        Optional<Endpoint> next = frontier.next();
        if (next.isPresent()) {
            allowance--;
            underWay++;
        }
        return next;
    }

    private void take(Endpoint endpoint, Probe.Outcome outcome) {
        boolean arp = outcome instanceof Probe.Outcome.Answers && plan.arp() && endpoint.equals(plan.seed());
        synchronized (this) {
            tried++;
            refused += outcome instanceof Probe.Outcome.Refuses ? 1 : 0;
            underWay -= arp ? 0 : 1;
            if (!stopped && outcome instanceof Probe.Outcome.Answers answers) {
                found.add(answers.found());
                follow(answers.found());
            }
        }
        if (arp) {
            askArp(((Probe.Outcome.Answers) outcome).found());
        }
        startNext();
    }

    private void follow(Found device) {
        if (plan.seed() != null) {
            add(device.neighbours().stream().flatMap(neighbour -> neighbour.addresses().stream()));
        }
    }

    private void askArp(Found seed) {
        SnmpCredentials credentials = plan.candidates().stream()
                .filter(candidate -> candidate.source().equals(seed.credentials()))
                .findFirst()
                .orElseThrow()
                .credentials();
        var unused = probe.arp(seed.endpoint(), credentials).whenComplete((addresses, failure) -> {
            synchronized (this) {
                underWay--;
                if (!stopped && failure == null) {
                    add(addresses.stream());
                }
            }
            startNext();
        });
    }

    private void add(Stream<String> addresses) {
        frontier.add(
                addresses.map(address -> new Endpoint(address, plan.port())).toList());
    }
}
