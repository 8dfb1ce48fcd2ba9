package scot.tolbooth.portal.privacy;

import java.util.Locale;

/** What has become of a warning. */
enum WarningState {
    WAITING,
    SENDING,
    SENT,
    /** They had used the service, or were forgotten, before it was sent. */
    NEEDLESS,
    /** There is no such mailbox or number. */
    UNDELIVERABLE,
    GIVEN_UP;

    /** The word used in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
