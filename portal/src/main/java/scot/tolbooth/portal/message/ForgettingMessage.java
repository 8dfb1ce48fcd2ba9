package scot.tolbooth.portal.message;

import java.time.LocalDate;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/** Tells a resident that they are soon forgotten, unless they use the service. Personal data. */
public record ForgettingMessage(Contact to, Language language, LocalDate lastUsed, LocalDate forgottenOn) {

    @Override
    public String toString() {
        return "warning for " + to;
    }
}
