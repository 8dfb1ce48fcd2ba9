package scot.tolbooth.portal.message;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.radius.registrant.Contact;

/** Sends e-mail through the council's own mail server: {@code spring.mail.*}. */
final class SmtpTransport implements Transport, StaffTransport {

    private final JavaMailSender sender;
    private final String from;

    SmtpTransport(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Delivery send(Letter letter) {
        return send(() ->
                mail(letter.to(), letter.wording().subject(), letter.wording().text()));
    }

    @Override
    public Delivery send(StaffMessage message) {
        return send(() -> {
            MimeMessage mail = mail(message.to(), message.subject(), message.text());
            mail.setHeader("Message-ID", id(message));
            return mail;
        });
    }

    private interface Written {

        MimeMessage mail() throws MessagingException;
    }

    private Delivery send(Written written) {
        try {
            sender.send(written.mail());
            return new Delivery.Accepted();
        } catch (MailException failure) {
            return failed(failure);
        } catch (MessagingException unwritable) {
            return new Delivery.Failed("the message cannot be written as e-mail", true, Cause.REQUEST);
        }
    }

    private MimeMessage mail(Contact to, String subject, String text) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper content = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        content.setFrom(from);
        content.setTo(to.value());
        content.setSubject(subject);
        content.setText(text);
        // Nobody's out-of-office note answers it (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** The same for every attempt, by which mail programs show a message that came twice once (RFC 5322, 3.6.4). */
    private String id(StaffMessage message) {
        byte[] name = (message.kind().word() + " " + message.key()).getBytes(StandardCharsets.UTF_8);
        String host = from.replaceAll(".*@|[^A-Za-z0-9.-]", "");
        return "<" + UUID.nameUUIDFromBytes(name) + "@" + host + ">";
    }

    /** The server's own words may repeat the address: they stay out of the log. */
    private static Delivery failed(MailException failure) {
        if (isRefused(failure)) {
            return new Delivery.Failed("the mail server knows no such recipient", true);
        }
        String reason = "the mail server refused or did not answer ("
                + failure.getClass().getSimpleName() + ")";
        return new Delivery.Failed(
                reason, false, failure instanceof MailAuthenticationException ? Cause.ACCOUNT : Cause.SERVER);
    }

    private static boolean isRefused(MailException failure) {
        if (failure instanceof MailSendException send) {
            for (Exception one : send.getMessageExceptions()) {
                if (one instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
