package scot.tolbooth.collector.discovery;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Profiles;
import scot.tolbooth.collector.snmp.SnmpClient;

/** Makes ready what a search is to do. */
record Searches(
        Discoveries discoveries, SiteKnowledge knowledge, Supplier<Profiles> profiles, DiscoverySettings settings) {

    /** @throws IllegalArgumentException if what was asked for is not allowed any more, or its credentials are gone */
    Sweep sweep(DiscoveryRun run, SnmpClient client) {
        List<Probe.Candidate> candidates = run.credentials().stream()
                .flatMap(source -> discoveries.credentials(source).stream()
                        .map(credentials -> new Probe.Candidate(source, credentials)))
                .toList();
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("none of the credentials is kept any more");
        }
        int port = PortList.parse(run.ports()).get(0);
        AllowedAddresses allowed = settings.allowed();
        Set<Endpoint> elsewhere = knowledge.devices().stream()
                .filter(device -> !device.site().equals(run.site()))
                .flatMap(device -> Endpoint.of(device).stream())
                .collect(Collectors.toUnmodifiableSet());
        SweepPlan plan = new SweepPlan(
                Discoveries.endpoints(run.addresses(), run.ports()),
                seed(run.seed()),
                run.arp(),
                port,
                candidates,
                endpoint -> allowed.allows(endpoint.address()) && !elsewhere.contains(endpoint));
        return new Sweep(plan, new Probe(client, profiles, settings), settings);
    }

    private static @Nullable Endpoint seed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int colon = text.lastIndexOf(':');
        return new Endpoint(
                text.substring(0, colon).replaceAll("[\\[\\]]", ""), Integer.parseInt(text.substring(colon + 1)));
    }
}
