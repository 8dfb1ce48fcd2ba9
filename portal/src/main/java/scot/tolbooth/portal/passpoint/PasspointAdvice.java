package scot.tolbooth.portal.passpoint;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of an account whether to lead to the encrypted Wi-Fi; nodes without the portal have no offer. */
@ControllerAdvice("scot.tolbooth.portal.account")
record PasspointAdvice(ObjectProvider<ProfileOffer> offer) {

    @ModelAttribute("encryptedWifi")
    boolean isOffered() {
        ProfileOffer made = offer.getIfAvailable();
        return made != null && made.isMade();
    }
}
