package scot.tolbooth.radius.authentication;

import java.util.UUID;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;

/**
 * The Chargeable-User-Identity (RFC 4372) for a NAS that asks for one: the same for all sessions of a person at one site,
 * another at each other site, and nobody's name.
 */
record ChargeableIdentity(SecretBox secrets) {

    static final AttributeType TYPE = AttributeType.standard(89);

    private static final String PURPOSE = "chargeable-user";

    Attribute of(UUID registrant, NasClient client) {
        String network =
                client.site() == null ? client.name().value() : client.site().value();
        return Attribute.text(TYPE, secrets.fingerprint(registrant + " " + network, PURPOSE));
    }
}
