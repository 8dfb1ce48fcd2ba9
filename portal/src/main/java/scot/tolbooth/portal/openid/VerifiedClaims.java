package scot.tolbooth.portal.openid;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider says of contacts that it verified (OpenID Connect Core 1.0 section 5.1), where it was asked for it. */
final class VerifiedClaims {

    private VerifiedClaims() {}

    static @Nullable String email(IDTokenClaimsSet claims, List<String> scopes) {
        return scopes.contains("email") ? verified(claims, "email") : null;
    }

    static @Nullable String phone(IDTokenClaimsSet claims, List<String> scopes) {
        return scopes.contains("phone") ? verified(claims, "phone_number") : null;
    }

    private static @Nullable String verified(IDTokenClaimsSet claims, String name) {
        return Boolean.TRUE.equals(claims.getClaim(name + "_verified")) && claims.getClaim(name) instanceof String said
                ? said
                : null;
    }
}
