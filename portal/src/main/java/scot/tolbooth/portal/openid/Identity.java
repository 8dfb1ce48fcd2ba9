package scot.tolbooth.portal.openid;

import org.jspecify.annotations.Nullable;

/**
 * Whom a provider named. Personal data.
 *
 * @param subject its number for the person, good at this issuer only
 * @param email that it verified; absent where it was not asked for or not said
 * @param phone the same of a number
 * @param token what the provider wants to see again when the person signs out there
 */
public record Identity(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable String phone,
        String token) {

    @Override
    public String toString() {
        return "an identity";
    }
}
