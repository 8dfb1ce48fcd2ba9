package scot.tolbooth.portal.api.nas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** What editing needs to know of NAS clients. */
record EditableNasClients(NasClients clients, Hotspots hotspots, Sites sites)
        implements Editable<NasClientWithSecrets, NasClientJson> {

    @Override
    public String noun() {
        return "NAS client";
    }

    @Override
    public String address() {
        return "/api/v1/nas-clients";
    }

    @Override
    public String key(NasClientWithSecrets client) {
        return client.client().name().value();
    }

    @Override
    public long version(NasClientWithSecrets client) {
        return client.client().version();
    }

    @Override
    public NasClientJson shown(NasClientWithSecrets client) {
        return NasClientJson.of(client.client());
    }

    @Override
    public Optional<NasClientWithSecrets> find(String key) {
        return Keys.read(key, NasName::new)
                .flatMap(clients::find)
                .map(client -> new NasClientWithSecrets(client, null, null));
    }

    @Override
    public NasClientWithSecrets read(Fields fields, @Nullable String key, @Nullable NasClientWithSecrets before) {
        return NasClientJson.read(
                fields,
                Keys.field(fields, "name", key, NasName::new),
                References.site(sites),
                before == null ? null : before.client());
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public List<String> writeOnly() {
        return List.of("secret", "coa_secret");
    }

    @Override
    public SaveOutcome save(NasClientWithSecrets client, Change change) {
        return clients.save(client.client(), client.secret(), client.coaSecret(), change);
    }

    @Override
    public SaveOutcome replace(NasClientWithSecrets client, Change change) {
        return clients.replace(client.client(), client.secret(), client.coaSecret(), change);
    }

    @Override
    public boolean remove(NasClientWithSecrets client, Change change) {
        // Or else a later NAS client of the same name would have its secret.
        hotspots.remove(client.client().name(), change);
        return clients.remove(client.client().name(), change);
    }
}
