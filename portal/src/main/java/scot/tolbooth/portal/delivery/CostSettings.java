package scot.tolbooth.portal.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * What texts to residents cost, and may cost: {@code tolbooth.messages.cost.*}.
 *
 * @param poundsPerDay in any 24 hours; nothing that costs is sent beyond it
 * @param pencePerPart for one part of a text to a number that begins with +44
 * @param pencePerPartAbroad for one part of a text to any other number
 */
@ConfigurationProperties("tolbooth.messages.cost")
record CostSettings(
        @DefaultValue("150") BigDecimal poundsPerDay,
        @DefaultValue("2.5") BigDecimal pencePerPart,
        @DefaultValue("10") BigDecimal pencePerPartAbroad) {

    CostSettings {
        if (poundsPerDay.signum() < 0 || pencePerPart.signum() < 0 || pencePerPartAbroad.signum() < 0) {
            throw new IllegalArgumentException("tolbooth.messages.cost must not be negative");
        }
    }

    /** What the text costs, in pence; e-mail is free. */
    BigDecimal of(Contact to, String text) {
        if (to.kind() != ContactKind.MOBILE) {
            return BigDecimal.ZERO;
        }
        BigDecimal price = to.value().startsWith("+44") ? pencePerPart : pencePerPartAbroad;
        return price.multiply(BigDecimal.valueOf(SmsText.parts(text))).setScale(2, RoundingMode.HALF_UP);
    }
}
