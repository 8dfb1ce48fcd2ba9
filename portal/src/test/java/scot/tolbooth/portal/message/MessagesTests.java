package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

class MessagesTests {

    @SuppressWarnings("NullAway.Init")
    private ScratchDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ResidentPost post;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "portal");
        post = new ResidentPost(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

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

        messages.send(warning(new Contact(ContactKind.EMAIL, "resident@example.com")));

        assertThat(post.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("https://council.example.test/portal/account"));
    }

    @Test
    void aNumberThatAskedForNoTextsGetsNoneNotEvenAWarningUntilItAsksForSome() {
        Messages messages = post.messages();
        Contact number = new Contact(ContactKind.MOBILE, "07700 900123");
        messages.stop(number);

        assertThat(messages.send(warning(number))).isInstanceOfSatisfying(Delivery.Failed.class, failed -> {
            assertThat(failed.isFinal()).isTrue();
            assertThat(failed.cause()).isEqualTo(Cause.STOPPED);
        });
        assertThat(post.sent()).isEmpty();
        assertThat(messages.isStopped(new Contact(ContactKind.MOBILE, "07700 900124")))
                .isFalse();

        messages.start(number);
        assertThat(messages.send(warning(number))).isInstanceOf(Delivery.Accepted.class);
    }

    private static ForgettingMessage warning(Contact to) {
        return new ForgettingMessage(to, Language.ENGLISH, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 12, 1));
    }
}
