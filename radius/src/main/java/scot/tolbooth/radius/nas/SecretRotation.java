package scot.tolbooth.radius.nas;

import java.time.Instant;
import java.util.Optional;
import scot.tolbooth.inventory.audit.Change;

/** Gives NAS clients new secrets without a moment in which they are not served. */
public interface SecretRotation {

    /**
     * Replaces the secret of a NAS client; the old one is taken too until an instant. A request without
     * Message-Authenticator does not tell which it is signed with, and counts as signed with the new one.
     *
     * @return whether there is such a NAS client
     */
    boolean rotate(NasName name, String secret, Instant oldUntil, Change change);

    /** Until when the secret before is taken too; empty where it no longer is. */
    Optional<Instant> oldSecretUntil(NasName name);
}
