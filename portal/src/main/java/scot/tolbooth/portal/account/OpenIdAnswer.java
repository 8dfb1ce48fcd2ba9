package scot.tolbooth.portal.account;

import java.util.UUID;
import scot.tolbooth.radius.registrant.IdentityKey;

/**
 * Whose data somebody may see whom an identity provider named. Personal data.
 *
 * @param isLinking whether to link the identity to the registrant too
 * @param token what the provider wants to see again when they sign out there
 */
record OpenIdAnswer(boolean isLinking, IdentityKey identity, UUID registrant, String token) {

    @Override
    public String toString() {
        return "an answer of an identity provider";
    }
}
