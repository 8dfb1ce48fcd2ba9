package scot.tolbooth.portal.openid;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Error codes of a provider, of which only those of the standards are repeated to anybody. */
final class ErrorCode {

    private static final String OTHER = "another error";

    /** RFC 6749 sections 4.1.2.1 and 5.2, OpenID Connect Core 1.0 section 3.1.2.6. */
    private static final Set<String> STANDARD = Set.of(
            "access_denied",
            "account_selection_required",
            "consent_required",
            "interaction_required",
            "invalid_client",
            "invalid_grant",
            "invalid_request",
            "invalid_scope",
            "login_required",
            "server_error",
            "temporarily_unavailable",
            "unauthorized_client",
            "unsupported_grant_type",
            "unsupported_response_type");

    private ErrorCode() {}

    static String known(@Nullable ErrorObject error) {
        return known(error == null ? null : error.getCode());
    }

    static String known(@Nullable String code) {
        return code != null && STANDARD.contains(code) ? code : OTHER;
    }

    /** What an error that came with the browser means for whoever brought it. */
    static Trouble trouble(String code) {
        return switch (code) {
            case "access_denied" -> Trouble.CANCELLED;
            case "temporarily_unavailable", "server_error" -> Trouble.AWAY;
            default -> Trouble.REFUSED;
        };
    }
}
