package scot.tolbooth.portal.message;

import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends news of alarms by e-mail through the council's own mail server: {@code spring.mail.*}. */
final class AlarmEmail implements AlarmTransport {

    private final JavaMailSender sender;
    private final String from;

    AlarmEmail(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Delivery send(AlarmMessage message) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(message.address());
        mail.setSubject(message.content().subject());
        mail.setText(AlarmWords.text(message.content()));
        try {
            sender.send(mail);
            return new Delivery.Accepted();
        } catch (MailException failure) {
            // The server's own words may repeat the address.
            return new Delivery.Failed("the mail server refused or did not answer ("
                    + failure.getClass().getSimpleName() + ")");
        }
    }
}
