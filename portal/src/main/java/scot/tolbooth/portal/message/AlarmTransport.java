package scot.tolbooth.portal.message;

/** A way to bring news of alarms to an address. */
interface AlarmTransport {

    /** Hands it over within seconds, or says why not; never throws for failures of the other side. */
    Delivery send(AlarmMessage message);
}
