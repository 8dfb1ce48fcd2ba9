package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

class MessagesTests {

    private final ResidentPost post = new ResidentPost();

    /** 70 characters where one is not in the alphabet of GSM 03.38, or else 160. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theNewsOfAChangedContactIsOneTextInEachLanguage(Language language) {
        Messages messages = post.messages(URI.create("https://council.example.test"));

        messages.send(
                new ContactChangedMessage(new Contact(ContactKind.MOBILE, "07700 900123"), language, "01698 302527"));

        assertThat(post.sent()).singleElement().satisfies(sent -> {
            boolean isPlain = sent.text().matches("[\\n A-Za-z0-9.,:;?!@#+()/àèéùìò-]*");
            assertThat(sent.text()).hasSizeLessThanOrEqualTo(isPlain ? 160 : 70).contains("01698 302527");
        });
    }

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
