package scot.tolbooth.portal.account;

import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.accounting.Session;

/** Asks the NAS to end a session. Residents are offered it only where some part of the service can. */
public interface SessionEnd {

    /** Whether the NAS was told, and agreed. */
    boolean end(Session session, Change change);
}
