package scot.tolbooth.portal.message;

import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/** A security code on its way to a resident. Personal data and a secret. */
public record CodeMessage(Contact to, String code, Language language) {

    @Override
    public String toString() {
        return "code for " + to;
    }
}
