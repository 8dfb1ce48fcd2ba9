package scot.tolbooth.portal.hotspot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
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
     * Registers a hotspot, in place of what was registered whatever its version.
     *
     * @param uamSecret absent to keep what is stored; where none is stored the RADIUS secret serves
     */
    public SaveOutcome save(Hotspot hotspot, @Nullable String uamSecret, Change change) {
        return inTransaction(() -> put(store.lock(hotspot.nas()).orElse(null), hotspot, uamSecret, change));
    }

    /** Saves, but refuses where what is registered no longer has the hotspot's version; 0 where nothing is. */
    public SaveOutcome replace(Hotspot hotspot, @Nullable String uamSecret, Change change) {
        return inTransaction(() -> {
            Hotspot before = store.lock(hotspot.nas()).orElse(null);
            if ((before == null ? 0 : before.version()) != hotspot.version()) {
                throw new StaleVersionException(subject(hotspot.nas()), hotspot.version());
            }
            return put(before, hotspot, uamSecret, change);
        });
    }

    /** Removes a registration, so that the defaults hold again, and says whether there was one. */
    public boolean remove(NasName nas, Change change) {
        return inTransaction(() -> store.lock(nas)
                .map(before -> {
                    store.delete(nas);
                    audit.record(change, subject(nas), values(before, false), null);
                    return true;
                })
                .orElse(false));
    }

    @Override
    public Optional<RegisteredHotspot> find(HotspotFamily family, String nameOrIdentity) {
        return store.byIdentity(nameOrIdentity)
                .or(() -> name(nameOrIdentity).flatMap(store::find))
                .map(Optional::of)
                .orElseGet(() ->
                        name(nameOrIdentity).filter(nas -> family.hasDefaults()).map(nas -> unregistered(nas, family)))
                .filter(hotspot -> hotspot.family() == family)
                .flatMap(hotspot -> clients.find(hotspot.nas()).flatMap(client -> registered(client, hotspot)));
    }

    @Override
    public Optional<HotspotFamily> family(NasName nas) {
        return store.find(nas).map(Hotspot::family);
    }

    private SaveOutcome put(@Nullable Hotspot before, Hotspot after, @Nullable String uamSecret, Change change) {
        String secret = uamSecret == null ? null : checked(uamSecret);
        boolean newSecret = secret != null && !store.secret(after.nas()).equals(Optional.of(secret));
        if (before != null && before.isLike(after) && !newSecret) {
            return SaveOutcome.UNCHANGED;
        }
        after.requireWhole(secret != null || store.secret(after.nas()).isPresent());
        refuseTakenIdentity(after);
        store.put(after);
        if (secret != null && newSecret) {
            store.putSecret(after.nas(), secret);
        }
        audit.record(
                change, subject(after.nas()), before == null ? null : values(before, false), values(after, newSecret));
        return before == null ? SaveOutcome.CREATED : SaveOutcome.UPDATED;
    }

    private void refuseTakenIdentity(Hotspot hotspot) {
        boolean taken = hotspot.identity() != null
                && store.byIdentity(hotspot.identity())
                        .filter(other -> !other.nas().equals(hotspot.nas()))
                        .isPresent();
        if (taken) {
            throw new IllegalArgumentException("identity must be one that no other hotspot has");
        }
    }

    private static String checked(String uamSecret) {
        if (uamSecret.isBlank() || uamSecret.length() > 255) {
            throw new IllegalArgumentException("uam_secret must be 1 to 255 characters");
        }
        return uamSecret;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private static String subject(NasName nas) {
        return "hotspot " + nas;
    }

    private Optional<RegisteredHotspot> registered(NasClient client, Hotspot hotspot) {
        return store.secret(client.name())
                .or(() -> hotspot.family().needsOwnSecret() ? Optional.empty() : clients.secret(client.name()))
                .map(secret -> new RegisteredHotspot(client, hotspot, secret));
    }

    private static Hotspot unregistered(NasName nas, HotspotFamily family) {
        return new Hotspot(nas, family, null, List.of(), null, 0);
    }

    private static Optional<NasName> name(String text) {
        try {
            return Optional.of(new NasName(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> values(Hotspot hotspot, boolean newSecret) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("family", hotspot.family().word());
        values.put("login_hosts", hotspot.loginHosts());
        if (hotspot.identity() != null) {
            values.put("identity", hotspot.identity());
        }
        if (hotspot.portalUrl() != null) {
            values.put("portal_url", hotspot.portalUrl());
        }
        if (hotspot.fasLevel() != null) {
            values.put("fas_level", hotspot.fasLevel());
        }
        ControllerAccess controller = hotspot.controller();
        if (controller != null) {
            values.put("controller_url", controller.url());
            values.put("controller_user", controller.user());
            values.put("controller_site", controller.site());
            values.put("controller_certificate", controller.certificate());
        }
        values.values().removeIf(Objects::isNull);
        if (newSecret) {
            values.put("uam_secret", "changed");
        }
        return values;
    }
}
