package scot.tolbooth.portal.hotspot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/**
 * The hotspots registered with the portal. A NAS client that is not registered here is dealt with by defaults: its
 * RADIUS secret is the UAM secret, and its own address block holds the login addresses.
 */
public class Hotspots implements HotspotLookup {

    private final JdbcHotspots store;
    private final NasClients clients;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    Hotspots(JdbcHotspots store, NasClients clients, AuditTrail audit, TransactionTemplate transactions) {
        this.store = store;
        this.clients = clients;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every registered hotspot, by NAS. */
    public List<Hotspot> all() {
        return store.all();
    }

    public Optional<Hotspot> find(NasName nas) {
        return store.find(nas);
    }

    /**
     * Registers a hotspot in place of what was registered.
     *
     * @param uamSecret absent to keep what is stored; where none is stored the RADIUS secret serves
     */
    public void save(Hotspot hotspot, @Nullable String uamSecret, Change change) {
        transactions.executeWithoutResult(status -> {
            Map<String, ?> before =
                    store.find(hotspot.nas()).map(Hotspots::values).orElse(null);
            store.put(hotspot);
            if (uamSecret != null) {
                store.putSecret(hotspot.nas(), uamSecret);
            }
            audit.record(change, "hotspot " + hotspot.nas(), before, values(hotspot));
        });
    }

    /** Removes a registration, so that the defaults hold again, and says whether there was one. */
    public boolean remove(NasName nas, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.find(nas)
                .map(before -> {
                    store.delete(nas);
                    audit.record(change, "hotspot " + nas, values(before), null);
                    return true;
                })
                .orElse(false)));
    }

    @Override
    public Optional<RegisteredHotspot> find(HotspotFamily family, String nameOrIdentity) {
        return store.byIdentity(nameOrIdentity)
                .or(() -> name(nameOrIdentity).flatMap(store::find))
                .map(Optional::of)
                .orElseGet(() -> name(nameOrIdentity).map(nas -> unregistered(nas, family)))
                .filter(hotspot -> hotspot.family() == family)
                .flatMap(hotspot -> clients.find(hotspot.nas()).flatMap(client -> registered(client, hotspot)));
    }

    private Optional<RegisteredHotspot> registered(NasClient client, Hotspot hotspot) {
        return store.secret(client.name())
                .or(() -> clients.secret(client.name()))
                .map(secret -> new RegisteredHotspot(client, hotspot, secret));
    }

    private static Hotspot unregistered(NasName nas, HotspotFamily family) {
        return new Hotspot(nas, family, null, List.of(), null);
    }

    private static Optional<NasName> name(String text) {
        try {
            return Optional.of(new NasName(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> values(Hotspot hotspot) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("family", hotspot.family().word());
        values.put("identity", hotspot.identity());
        values.put("login_hosts", hotspot.loginHosts());
        values.put("portal_url", hotspot.portalUrl());
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
