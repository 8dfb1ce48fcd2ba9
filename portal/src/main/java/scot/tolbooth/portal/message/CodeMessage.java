package scot.tolbooth.portal.message;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/**
 * A security code on its way to a resident. Personal data and a secret.
 *
 * @param page path of the page that asks for the code; absent where its reader has that page before them
 */
public record CodeMessage(
        Contact to,
        String code,
        Language language,
        @Nullable String page) {

    public CodeMessage(Contact to, String code, Language language) {
        this(to, code, language, null);
    }

    @Override
    public String toString() {
        return "code for " + to;
    }
}
