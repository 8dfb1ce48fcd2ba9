package scot.tolbooth.portal.message;

/** A way to bring a message to someone. */
interface Transport {

    /** Hands it over within seconds, or says why not; never throws for failures of the other side. */
    Delivery send(CodeMessage message, Wording wording);
}
