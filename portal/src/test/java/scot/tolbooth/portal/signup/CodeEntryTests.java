package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

class CodeEntryTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                " 012 345 ",
                "012-345",
                "012–345",
                "0 1 2 3 4 5",
                "۰۱۲۳۴۵",
                "０１２３４５",
                "\u200e012345\u202c"
            })
    void spacesHyphensAndOtherDigitsDoNotMatter(String typed) {
        assertThat(CodeEntry.of(typed)).isEqualTo(new CodeEntry.Digits("012345"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' - ', EMPTY",
        "12345, TOO_FEW",
        "1234567, TOO_MANY",
        "12345O, NOT_DIGITS",
        "1.2345, NOT_DIGITS"
    })
    void whatCannotBeACodeSaysWhy(String typed, CodeCheck why) {
        assertThat(CodeEntry.of(typed)).isEqualTo(new CodeEntry.Malformed(why));
    }

    @Test
    void aContactIsShownToItsOwnerOnly() {
        assertThat(MaskedContact.of(new Contact(ContactKind.MOBILE, "07700 900123")))
                .isEqualTo("123");
        assertThat(MaskedContact.of(new Contact(ContactKind.EMAIL, "morag.brown@example.com")))
                .isEqualTo("m•••@example.com");
    }
}
