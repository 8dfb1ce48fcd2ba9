package scot.tolbooth.portal.message;

import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Tells the contact that was replaced that it was: whoever did it may not be whose it is. Personal data.
 *
 * @param helpPhone where to say so
 */
public record ContactChangedMessage(Contact to, Language language, String helpPhone) {

    @Override
    public String toString() {
        return "news for " + to;
    }
}
