package scot.tolbooth.collector.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.profile.ProfileReader;
import scot.tolbooth.collector.profile.ProfileReading;
import scot.tolbooth.collector.profile.Profiles;
import scot.tolbooth.collector.profile.Source;
import scot.tolbooth.collector.snmp.Answer;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpTarget;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.collector.snmp.SnmpValues;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** Asks one address who is there: one set of credentials after the other, one request at a time. */
final class Probe {

    private final SnmpClient client;
    private final Supplier<Profiles> profiles;
    private final DiscoverySettings settings;

    Probe(SnmpClient client, Supplier<Profiles> profiles, DiscoverySettings settings) {
        this.client = client;
        this.profiles = profiles;
        this.settings = settings;
    }

    /** Credentials to try, and whose they are. */
    record Candidate(CredentialSource source, SnmpCredentials credentials) {}

    /** What came of asking an address. */
    sealed interface Outcome {

        /** A device answered. */
        record Answers(Found found) implements Outcome {}

        /** Something is there that shows nothing to any of the credentials. */
        record Refuses() implements Outcome {}

        /** Nothing came back. */
        record Silent() implements Outcome {}
    }

    CompletableFuture<Outcome> ask(Endpoint endpoint, List<Candidate> candidates) {
        return ask(endpoint, candidates, new Outcome.Silent());
    }

    /** The addresses in a device's ARP table, which are nobody's to keep. */
    CompletableFuture<List<String>> arp(Endpoint endpoint, SnmpCredentials credentials) {
        return client.walk(target(endpoint, credentials), List.of(ProbeObjects.ARP_ADDRESS), settings.timeBudget())
                .thenApply(answer -> values(answer).values().stream()
                        .filter(SnmpValue.Address.class::isInstance)
                        .map(address -> ((SnmpValue.Address) address).text())
                        .distinct()
                        .toList());
    }

    private CompletableFuture<Outcome> ask(Endpoint endpoint, List<Candidate> left, Outcome soFar) {
        if (left.isEmpty()) {
            return CompletableFuture.completedFuture(soFar);
        }
        Candidate candidate = left.get(0);
        SnmpTarget target = target(endpoint, candidate.credentials());
        return client.get(target, ProbeObjects.SYSTEM, settings.timeBudget()).thenCompose(answer -> {
            SnmpValues system = values(answer);
            if (isSomebody(system)) {
                return read(endpoint, target, candidate.source(), system);
            }
            client.forget(target);
            Outcome next = answer instanceof Answer.TimedOut ? soFar : new Outcome.Refuses();
            return ask(endpoint, left.subList(1, left.size()), next);
        });
    }

    private CompletableFuture<Outcome> read(
            Endpoint endpoint, SnmpTarget target, CredentialSource source, SnmpValues system) {
        Profile profile = profiles.get().choose(null, objectId(system), text(system, ProbeObjects.DESCRIPTION));
        Set<Oid> facts = new LinkedHashSet<>();
        profile.facts().values().stream().flatMap(List::stream).map(Source::oid).forEach(facts::add);
        return client.read(target, facts, ProbeObjects.COLUMNS, settings.timeBudget())
                .thenApply(
                        answer -> new Outcome.Answers(found(endpoint, source, profile, system.with(values(answer)))));
    }

    static Found found(Endpoint endpoint, CredentialSource source, Profile profile, SnmpValues values) {
        Collected collected = new Collected(values);
        Map<String, ProfileReading.Fact> facts =
                ProfileReader.read(profile, collected).facts();
        EntityReading entity = EntityReading.of(collected);
        LldpReading lldp = new LldpReading(collected);
        String description = text(values, ProbeObjects.DESCRIPTION);
        Oid objectId = objectId(values);
        Identity identity = new Identity(
                text(values, ProbeObjects.SYSTEM_NAME),
                objectId.toString(),
                values.get(ProbeObjects.ENGINE_ID) instanceof SnmpValue.Octets engine && engine.length() > 0
                        ? engine.toString()
                        : null,
                lldp.chassis().orElse(null),
                fact(facts, "serial", entity.serial()));
        String model = fact(facts, "model", entity.model());
        Traits traits = new Traits(
                description,
                profile.name(),
                KindRule.of(profile, model == null ? description : description + " " + model, collected),
                entity.manufacturer() != null
                        ? entity.manufacturer()
                        : Makers.of(objectId).orElse(null),
                model);
        return new Found(List.of(endpoint), source, identity, traits, ownAddresses(collected), lldp.neighbours());
    }

    private static @Nullable String fact(
            Map<String, ProfileReading.Fact> facts, String name, @Nullable String otherwise) {
        return Optional.ofNullable(facts.get(name))
                .map(ProfileReading.Fact::text)
                .filter(text -> !text.isBlank())
                .orElse(otherwise);
    }

    /** Without those that every machine has. */
    private static List<String> ownAddresses(Collected collected) {
        return collected.rows(ProbeObjects.OWN_ADDRESS).values().stream()
                .flatMap(value ->
                        value instanceof SnmpValue.Address address ? Stream.of(address.text()) : Stream.empty())
                .filter(address -> !address.startsWith("127.") && !address.equals("0.0.0.0"))
                .toList();
    }

    private SnmpTarget target(Endpoint endpoint, SnmpCredentials credentials) {
        return new SnmpTarget(endpoint.address(), endpoint.port(), credentials, settings.timeout(), settings.retries());
    }

    private static boolean isSomebody(Map<Oid, SnmpValue> system) {
        return system.containsKey(ProbeObjects.OBJECT_ID)
                || system.containsKey(ProbeObjects.DESCRIPTION)
                || system.containsKey(ProbeObjects.SYSTEM_NAME);
    }

    private static SnmpValues values(Answer answer) {
        return answer instanceof Answer.Answered answered ? answered.values() : SnmpValues.NONE;
    }

    private static Oid objectId(Map<Oid, SnmpValue> values) {
        return values.get(ProbeObjects.OBJECT_ID) instanceof SnmpValue.Identifier identifier
                ? identifier.oid()
                : Oid.of();
    }

    private static String text(Map<Oid, SnmpValue> values, Oid oid) {
        return values.get(oid) instanceof SnmpValue.Octets octets ? octets.text() : "";
    }
}
