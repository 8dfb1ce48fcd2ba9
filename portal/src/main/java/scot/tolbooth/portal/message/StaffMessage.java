package scot.tolbooth.portal.message;

import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * A message to a member of staff or to a mailbox of the council, in plain text. Personal data.
 *
 * @param to an e-mail address
 * @param key whoever hands the same message over twice gives it the same key, 1 to 200 characters: it is sent once
 * @param subject 1 to 200 characters in one line
 * @param text at most 200,000 characters
 */
public record StaffMessage(MessageKind kind, Contact to, String key, String subject, String text) {

    private static final int LONGEST_TEXT = 200_000;

    public StaffMessage {
        if (to.kind() != ContactKind.EMAIL) {
            throw new IllegalArgumentException("to must be an e-mail address");
        }
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("key must be 1 to 200 characters");
        }
        if (subject.isBlank() || subject.length() > 200 || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("subject must be 1 to 200 characters in one line");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text must be 1 to 200,000 characters");
        }
    }

    @Override
    public String toString() {
        return kind.word() + " message to " + to;
    }
}
