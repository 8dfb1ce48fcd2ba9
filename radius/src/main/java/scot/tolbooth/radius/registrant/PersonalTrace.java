package scot.tolbooth.radius.registrant;

import java.util.UUID;

/** A part of the service that keeps something about registrants beside their record. */
public interface PersonalTrace {

    /** The plain name under which it appears in an export. */
    String name();

    /** Everything kept about the registrant, as maps, lists, texts and numbers. */
    Object export(UUID registrant);

    /** Removes what tells who it was; called in the transaction that forgets them. */
    void forget(UUID registrant);

    /** Removes what would let them in without agreeing to the terms of use; called in the transaction that withdraws them. */
    default void termsWithdrawn(UUID registrant) {}
}
