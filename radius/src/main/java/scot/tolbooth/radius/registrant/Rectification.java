package scot.tolbooth.radius.registrant;

import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;

/** What registrants put right about themselves (UK GDPR article 16), and take back (article 7(3)). */
public interface Rectification {

    /**
     * Puts a contact in the place of the present one. It must have been verified just now.
     *
     * @return whether it was; not where there is no such registrant, or another one has the contact
     */
    boolean contact(UUID registrant, Contact verified, Change change);

    /**
     * Writes to the registrant in another language from now on.
     *
     * @param language BCP 47
     * @return whether there is such a registrant
     */
    boolean language(UUID registrant, String language, Change change);

    /**
     * Takes a consent back. With the last one to the terms of use goes whatever lets the registrant in without agreeing to
     * them anew.
     *
     * @return whether it stood
     */
    boolean withdraw(UUID registrant, Consent consent, Change change);
}
