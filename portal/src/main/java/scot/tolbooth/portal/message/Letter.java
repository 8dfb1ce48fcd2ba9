package scot.tolbooth.portal.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.registrant.Contact;

/**
 * A message to a resident as a transport takes it. Personal data, and may hold a secret.
 *
 * @param reference by which the transport may tell what became of it
 * @param code absent for one without a code
 */
record Letter(UUID reference, Contact to, @Nullable String code, Wording wording) {

    @Override
    public String toString() {
        return "letter " + reference;
    }
}
