package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.SessionPlace;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** Sessions and NAS clients without a database. */
final class FakeRadius implements Sessions, NasClients {

    final Map<NasName, NasClient> clients = new TreeMap<>();
    final Map<NasName, String> secrets = new TreeMap<>();
    final Map<NasName, Change> changes = new TreeMap<>();
    private final Clock clock;

    FakeRadius(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Session> find(SessionFilter filter, int limit, long offset) {
        return LongStream.range(offset, Math.min(offset + limit, count(filter)))
                .mapToObj(this::session)
                .toList();
    }

    /** They are numbered from 0, the newest. */
    @Override
    public List<Session> find(SessionFilter filter, int limit, SessionPlace place) {
        return place.side() == SessionPlace.Side.OLDER
                ? find(filter, limit, place.id() + 1)
                : find(filter, (int) Math.min(limit, place.id()), Math.max(0, place.id() - limit));
    }

    @Override
    public long count(SessionFilter filter) {
        return 120;
    }

    @Override
    public Optional<Session> find(long id) {
        return Optional.of(session(id));
    }

    private Session session(long id) {
        Instant started = clock.instant().minus(Duration.ofMinutes(7 + id));
        return new Session(
                id,
                new NasName("lib-nas-1"),
                new SiteCode("LIB-001"),
                "session-" + id,
                null,
                new MacAddress("0200005e10" + String.format("%02x", id)),
                "Free Wi-Fi",
                started,
                clock.instant(),
                null,
                1_000_000 * id,
                9_000_000 * id,
                null);
    }

    @Override
    public List<NasClient> all() {
        return List.copyOf(clients.values());
    }

    @Override
    public Optional<NasClient> find(NasName name) {
        return Optional.ofNullable(clients.get(name));
    }

    @Override
    public SaveOutcome save(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change) {
        clients.put(
                client.name(),
                new NasClient(
                        client.name(),
                        client.address(),
                        client.site(),
                        client.vendor(),
                        client.coaPort(),
                        client.requireMessageAuthenticator(),
                        client.version() + 1));
        changes.put(client.name(), change);
        if (secret != null) {
            secrets.put(client.name(), secret);
        }
        return SaveOutcome.CREATED;
    }

    @Override
    public SaveOutcome replace(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change) {
        NasClient stored = clients.get(client.name());
        if (stored == null || stored.version() != client.version()) {
            throw new StaleVersionException("nas-client " + client.name(), client.version());
        }
        return save(client, secret, coaSecret, change);
    }

    @Override
    public boolean remove(NasName name, Change change) {
        return clients.remove(name) != null;
    }

    @Override
    public Optional<String> secret(NasName name) {
        return Optional.ofNullable(secrets.get(name));
    }
}
