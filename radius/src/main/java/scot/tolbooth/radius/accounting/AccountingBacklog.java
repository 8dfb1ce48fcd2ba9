package scot.tolbooth.radius.accounting;

/** What this process keeps on its disk until the database takes it. */
public interface AccountingBacklog {

    /** How many acknowledged reports wait to be replayed. */
    long waiting();
}
