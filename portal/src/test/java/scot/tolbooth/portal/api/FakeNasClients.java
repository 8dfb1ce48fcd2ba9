package scot.tolbooth.portal.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** NAS clients in memory. */
public class FakeNasClients implements NasClients {

    private final Map<NasName, NasClient> clients = new TreeMap<>();
    private final Map<NasName, String> secrets = new TreeMap<>();

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
        NasClient before = clients.get(client.name());
        long version = before == null ? 1 : before.version() + 1;
        clients.put(
                client.name(),
                new NasClient(
                        client.name(),
                        client.address(),
                        client.site(),
                        client.vendor(),
                        client.coaPort(),
                        client.requireMessageAuthenticator(),
                        version));
        if (secret != null) {
            secrets.put(client.name(), secret);
        }
        return before == null ? SaveOutcome.CREATED : SaveOutcome.UPDATED;
    }

    @Override
    public SaveOutcome replace(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change) {
        NasClient before = clients.get(client.name());
        if (before == null || before.version() != client.version()) {
            throw new StaleVersionException("NAS client " + client.name(), client.version());
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
