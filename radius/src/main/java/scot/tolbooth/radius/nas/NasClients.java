package scot.tolbooth.radius.nas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;

/** All NAS clients. Every change is audited, and effective at once. */
public interface NasClients {

    /** Every NAS client, by name. */
    List<NasClient> all();

    Optional<NasClient> find(NasName name);

    /**
     * Creates the NAS client, or replaces it whatever its version was.
     *
     * @param secret absent to keep what is stored; required for a new one
     * @param coaSecret absent to keep what is stored; where none is stored the secret serves
     */
    SaveOutcome save(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change);

    /** Replaces it as it was read, or throws {@link scot.tolbooth.inventory.audit.StaleVersionException}. */
    SaveOutcome replace(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change);

    /** Removes it and says whether there was one. */
    boolean remove(NasName name, Change change);

    /** The secret shared with the NAS, for RADIUS and for a captive portal hand-over that is keyed by it. */
    Optional<String> secret(NasName name);
}
