package scot.tolbooth.portal.hotspot;

/** What became of a NAS's redirect. */
public sealed interface Redirected {

    /** It is genuine and complete. */
    record Arrived(Arrival arrival) implements Redirected {}

    /** It cannot be trusted or used. */
    record Refused(Reason reason) implements Redirected {}

    /** Why a redirect is refused. */
    enum Reason {
        /** No registered NAS has the name or identity given. */
        UNKNOWN_NAS,
        /** The signature is absent or does not fit: the secrets or the portal's address differ, or someone altered it. */
        BAD_SIGNATURE,
        /** It asks to send the resident's credential where this NAS is not registered to take it. */
        UNREGISTERED_LOGIN_ADDRESS,
        /** Its ticket is nobody's, or was given out too long ago. */
        UNKNOWN_TICKET,
        /** A parameter is missing or malformed. */
        INCOMPLETE
    }
}
