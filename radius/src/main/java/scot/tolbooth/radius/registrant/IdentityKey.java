package scot.tolbooth.radius.registrant;

/**
 * By what an identity provider's account is found again: a keyed fingerprint of the provider and of its number for the
 * person, made by {@link IdentityLinks#key}.
 */
public record IdentityKey(String value) {

    public IdentityKey {
        if (!value.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("not the fingerprint of an identity");
        }
    }

    @Override
    public String toString() {
        return "an identity";
    }
}
