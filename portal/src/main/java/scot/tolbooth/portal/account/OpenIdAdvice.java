package scot.tolbooth.portal.account;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import scot.tolbooth.portal.openid.RelyingParty;
import scot.tolbooth.portal.openid.ResidentProvider;

/** Tells pages which identity provider leads to one's data; nodes without the portal have none. */
@ControllerAdvice({"scot.tolbooth.portal.account", "scot.tolbooth.portal.welcome"})
record OpenIdAdvice(ObjectProvider<ResidentProvider> residents) {

    /** What people call it; absent where none does. */
    @ModelAttribute("identityProvider")
    @Nullable String identityProvider() {
        ResidentProvider made = residents.getIfAvailable();
        return made == null ? null : made.find().map(RelyingParty::name).orElse(null);
    }
}
