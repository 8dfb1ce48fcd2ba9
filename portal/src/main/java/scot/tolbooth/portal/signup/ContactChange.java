package scot.tolbooth.portal.signup;

import java.util.Optional;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Verifies the contact that a resident wants in the place of the one by which they came to their data; the journey stays
 * theirs meanwhile. Limits, life and tries of codes are those of signing up.
 */
public class ContactChange {

    private final JdbcContactChanges store;
    private final Verification verification;
    private final Refusals refusals;

    ContactChange(JdbcContactChanges store, Verification verification, Refusals refusals) {
        this.store = store;
        this.verification = verification;
        this.refusals = refusals;
    }

    /**
     * Sends a code there.
     *
     * @return the key of the message that says why not; empty where it was sent
     */
    public Optional<String> send(Journey journey, Contact contact) {
        Sending sending = verification.dispatch(journey, contact);
        if (sending != Sending.SENT) {
            return Optional.of(sending.messageKey());
        }
        store.put(journey.id(), contact);
        return Optional.empty();
    }

    /** The contact to which a code was sent. */
    public Optional<Contact> pending(Journey journey) {
        return store.of(journey.id());
    }

    /** Shows enough of the contact to recognise it. */
    public String masked(Contact contact) {
        return MaskedContact.of(contact);
    }

    /**
     * Checks what was typed; a right code verifies the pending contact, which then is pending no more.
     *
     * @return the key of the message that says why not; empty where it was right
     */
    public Optional<String> check(Journey journey, Contact contact, String typed) {
        CodeEntry entry = CodeEntry.of(typed);
        CodeCheck outcome = entry instanceof CodeEntry.Malformed malformed
                ? malformed.why()
                : check(journey, contact, (CodeEntry.Digits) entry);
        outcome.guard().ifPresent(guard -> refusals.count(guard, null));
        if (outcome != CodeCheck.RIGHT) {
            return Optional.of(outcome.messageKey());
        }
        store.delete(journey.id());
        return Optional.empty();
    }

    private CodeCheck check(Journey journey, Contact contact, CodeEntry.Digits digits) {
        return store.countWrongCode(journey.id()) > Verification.TRIES
                ? CodeCheck.NO_MORE_TRIES
                : verification.use(journey, contact, digits.code());
    }
}
