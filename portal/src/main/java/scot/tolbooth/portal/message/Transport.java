package scot.tolbooth.portal.message;

import scot.tolbooth.radius.registrant.Contact;

/** A way to bring a message to someone. */
interface Transport {

    /** Hands it over within seconds, or says why not; never throws for failures of the other side. */
    Delivery send(CodeMessage message, Wording wording);

    /** Hands a message over that has no code, in the same way. */
    Delivery send(Contact to, Wording notice);
}
