package scot.tolbooth.radius.accounting;

import org.jspecify.annotations.Nullable;

/**
 * By what a NAS knows an open session, in its own spelling: some compare the text. Personal data.
 *
 * @param framedAddress IP address of the user's device
 * @param auditSessionId what a Cisco or Meraki NAS calls the session
 */
public record SessionHandle(
        @Nullable String userName,
        @Nullable String callingStationId,
        @Nullable String framedAddress,
        @Nullable String auditSessionId) {

    static final SessionHandle NONE = new SessionHandle(null, null, null, null);

    /** Keeps the person's words out of logs. */
    @Override
    public String toString() {
        return "the handle of a session";
    }
}
