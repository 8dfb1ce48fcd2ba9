package scot.tolbooth.portal.card;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on wrong codes of cards, each in an hour: {@code tolbooth.portal.cards.*}. A right code is refused too while a
 * limit is reached, or a limit would not limit guessing.
 *
 * @param wrongPerDevice from one device
 * @param wrongPerSite at one site
 * @param wrongPerNas behind one NAS
 * @param wrongInAll everywhere
 */
@ConfigurationProperties("tolbooth.portal.cards")
record CardSettings(
        @DefaultValue("10") int wrongPerDevice,
        @DefaultValue("100") int wrongPerSite,
        @DefaultValue("200") int wrongPerNas,
        @DefaultValue("2000") int wrongInAll) {

    CardSettings {
        if (wrongPerDevice < 1 || wrongPerSite < 1 || wrongPerNas < 1 || wrongInAll < 1) {
            throw new IllegalArgumentException("tolbooth.portal.cards.wrong-… must be at least 1");
        }
    }

    /** Whether one more would be too many. */
    boolean exhaustedBy(WrongCodes wrong) {
        return wrong.ofDevice() >= wrongPerDevice
                || wrong.atSite() >= wrongPerSite
                || wrong.behindNas() >= wrongPerNas
                || wrong.inAll() >= wrongInAll;
    }
}
