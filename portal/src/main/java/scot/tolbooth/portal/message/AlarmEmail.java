package scot.tolbooth.portal.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import scot.tolbooth.portal.message.AlarmMessage.Content;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Puts news of alarms among the messages to staff, which bring every e-mail of the service to its mailbox. */
final class AlarmEmail implements AlarmTransport {

    private final StaffMessages messages;

    AlarmEmail(StaffMessages messages) {
        this.messages = messages;
    }

    /**
     * Takes the news over in the caller's transaction, once for each key.
     *
     * @throws IllegalArgumentException if that is no address of an e-mail mailbox
     */
    void hand(String key, String address, Content content) {
        Contact to = new Contact(ContactKind.EMAIL, address);
        String text = AlarmWords.text(content).replace("\0", "");
        messages.hand(new StaffMessage(MessageKind.ALARMS, to, digest(key), content.subject(), text));
    }

    /** For what an earlier version of the service kept elsewhere. */
    @Override
    public Delivery send(AlarmMessage message) {
        try {
            hand(message.key(), message.address(), message.content());
            return new Delivery.Accepted();
        } catch (IllegalArgumentException noMailbox) {
            return new Delivery.Failed(
                    "the address of the route cannot be written to: it must be an e-mail address"
                            + " such as name@example.com",
                    true);
        }
    }

    /** Keys of alarms may be longer than those of messages. */
    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
