package scot.tolbooth.portal.message;

import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends e-mail through the council's own mail server: {@code spring.mail.*}. */
final class SmtpTransport implements Transport {

    private final JavaMailSender sender;
    private final String from;

    SmtpTransport(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Delivery send(CodeMessage message, Wording wording) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(message.to().value());
        mail.setSubject(wording.subject());
        mail.setText(wording.text());
        try {
            sender.send(mail);
            return new Delivery.Accepted();
        } catch (MailException failure) {
            // The server's own words may repeat the address: they stay out of the log.
            return new Delivery.Failed("the mail server refused or did not answer ("
                    + failure.getClass().getSimpleName() + ")");
        }
    }
}
