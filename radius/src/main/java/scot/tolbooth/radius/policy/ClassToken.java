package scot.tolbooth.radius.policy;

import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.protocol.Octets;

/**
 * The Class attribute by which accounting is told whose it is: sealed, so that nobody on the way can tell two visits of
 * one person, or make one up.
 */
public record ClassToken(SecretBox secrets) {

    private static final String PURPOSE = "radius-class";

    public Octets of(UUID registrant) {
        return Octets.ofText(secrets.seal(registrant.toString(), PURPOSE));
    }

    /** Whose it is; empty where this service did not make it. */
    public Optional<UUID> registrant(Octets token) {
        try {
            return Optional.of(UUID.fromString(secrets.open(token.text(), PURPOSE)));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
