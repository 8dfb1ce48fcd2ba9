package scot.tolbooth.radius.registrant;

import java.util.Locale;
import java.util.UUID;
import scot.tolbooth.inventory.secret.SecretBox;

/** How contacts are stored: sealed for one registrant, and found again by a keyed fingerprint. */
record ContactSeal(SecretBox secrets) {

    private static final String FINGERPRINT = "registrant-contact";

    String seal(UUID registrant, Contact contact) {
        return secrets.seal(text(contact), purpose(registrant));
    }

    Contact open(UUID registrant, String sealed) {
        String[] contact = secrets.open(sealed, purpose(registrant)).split(" ", 2);
        return new Contact(ContactKind.valueOf(contact[0].toUpperCase(Locale.ROOT)), contact[1]);
    }

    String fingerprint(Contact contact) {
        return secrets.fingerprint(text(contact), FINGERPRINT);
    }

    private static String text(Contact contact) {
        return contact.kind().word() + " " + contact.value();
    }

    private static String purpose(UUID registrant) {
        return "registrant:" + registrant;
    }
}
