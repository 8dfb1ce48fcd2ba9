package scot.tolbooth.radius.nas;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A NAS client together with what it signs with.
 *
 * @param old what it may still sign with, while it is given the new secret
 */
public record KnownNas(
        NasClient client, SharedSecret secret, @Nullable OldSecret old) {

    public KnownNas(NasClient client, SharedSecret secret) {
        this(client, secret, null);
    }

    public NasName name() {
        return client.name();
    }

    /** Every secret that it may sign with at an instant, the present one first. */
    public List<SharedSecret> secrets(Instant now) {
        return old != null && now.isBefore(old.until()) ? List.of(secret, old.secret()) : List.of(secret);
    }

    /** The same NAS, known to sign with that secret. */
    public KnownNas signingWith(SharedSecret used) {
        return new KnownNas(client, used, null);
    }
}
