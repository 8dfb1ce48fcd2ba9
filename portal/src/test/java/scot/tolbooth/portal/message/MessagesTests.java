package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

class MessagesTests {

    private final ResidentPost post = new ResidentPost();

    @Test
    void theWarningLeadsToTheAccountBelowThePathOfThePortal() {
        Messages messages = post.messages(URI.create("https://council.example.test/portal"));

        messages.send(new ForgettingMessage(
                new Contact(ContactKind.EMAIL, "resident@example.com"),
                Language.ENGLISH,
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2026, 12, 1)));

        assertThat(post.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("https://council.example.test/portal/account"));
    }
}
