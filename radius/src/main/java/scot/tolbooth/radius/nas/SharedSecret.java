package scot.tolbooth.radius.nas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret that a NAS and this service share: 1 to 128 octets (RFC 2865 section 3 wants it unguessable). */
public final class SharedSecret {

    /** Shorter ones can be guessed from one captured packet. */
    private static final int SHORTEST_SAFE = 16;

    private final byte[] octets;

    public SharedSecret(String text) {
        this.octets = text.getBytes(StandardCharsets.UTF_8);
        if (octets.length < 1 || octets.length > 128) {
            throw new IllegalArgumentException("secret must be 1 to 128 octets");
        }
    }

    /** Whether it is so short that it should be replaced. */
    public boolean isWeak() {
        return octets.length < SHORTEST_SAFE;
    }

    public byte[] octets() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SharedSecret secret && MessageDigest.isEqual(octets, secret.octets);
    }

    @Override
    public int hashCode() {
        return octets.length;
    }

    @Override
    public String toString() {
        return "a secret of " + octets.length + " octets";
    }
}
