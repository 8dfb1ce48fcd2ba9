package scot.tolbooth.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

class SmsTextTests {

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2", "à, 160, 1", "ł, 70, 1"})
    @CsvSource({"ł, 71, 2", "码, 70, 1", "码, 134, 2", "码, 135, 3", "À, 71, 2"})
    void partsAreCountedAsTheNetworksCountThem(String character, int times, int parts) {
        assertThat(SmsText.parts(character.repeat(times))).isEqualTo(parts);
    }

    @Test
    void accentsGoOnlyWhereThatSavesAPart() {
        assertThat(SmsText.cheapest("września")).isEqualTo("września");
        assertThat(SmsText.cheapest("września " + "a".repeat(100))).startsWith("wrzesnia");
        assertThat(SmsText.cheapest("安全码".repeat(40))).isEqualTo("安全码".repeat(40));
        assertThat(SmsText.cheapest("à la carte " + "Ò’".repeat(40))).startsWith("à la carte O'O'");
    }

    @Test
    void whatATextCostsDependsOnItsPartsAndTheCountry() {
        CostSettings cost = new CostSettings(new BigDecimal("1"), new BigDecimal("2.5"), new BigDecimal("10"));

        assertThat(cost.of(new Contact(ContactKind.MOBILE, "07700 900123"), "a".repeat(161)))
                .isEqualByComparingTo("5");
        assertThat(cost.of(new Contact(ContactKind.MOBILE, "+48 512 345 678"), "a"))
                .isEqualByComparingTo("10");
        assertThat(cost.of(new Contact(ContactKind.EMAIL, "a@example.com"), "a"))
                .isZero();
    }
}
