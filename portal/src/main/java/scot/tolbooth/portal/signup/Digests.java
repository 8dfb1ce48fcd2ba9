package scot.tolbooth.portal.signup;

import java.util.UUID;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.registrant.Contact;

/** The keyed digests as which codes and contacts are kept. */
record Digests(SecretBox secrets) {

    /** A code is bound to its journey. */
    String of(UUID journey, String code) {
        return secrets.fingerprint(journey + " " + code, "portal.code");
    }

    String of(Contact contact) {
        return secrets.fingerprint(contact.value(), "portal.contact");
    }
}
