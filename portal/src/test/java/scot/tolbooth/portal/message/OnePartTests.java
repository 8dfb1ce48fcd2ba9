package scot.tolbooth.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.portal.delivery.SmsText;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Each part of a text is charged for: none needs more than one, in any language and on any day. */
class OnePartTests {

    private static final Contact NUMBER = new Contact(ContactKind.MOBILE, "07700 900123");

    private final ResidentWords words = ResidentPost.words(URI.create("https://wifi.northlanarkshire.example.gov.uk"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCode(Language language) {
        String text = words.of(new CodeMessage(NUMBER, "123456", language)).text();

        assertThat(text).contains("123456");
        assertThat(SmsText.parts(text)).as(text).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWarningInAnyMonth(Language language) {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2026, month, 28);
            String text = words.of(new ForgettingMessage(NUMBER, language, day.minusYears(1), day))
                    .text();

            assertThat(SmsText.parts(text)).as(text).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void help(Language language) {
        String text = words.help(language).text();

        assertThat(SmsText.parts(text)).as(text).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereThereIsRoomThePhoneIsToldToWhichPageTheCodeBelongs(Language language) {
        String text = ResidentPost.words(URI.create("https://wifi.nlc.uk"))
                .of(new CodeMessage(NUMBER, "123456", language))
                .text();

        assertThat(text).endsWith("\n\n@wifi.nlc.uk #123456");
        assertThat(SmsText.parts(text)).as(text).isEqualTo(1);
    }
}
