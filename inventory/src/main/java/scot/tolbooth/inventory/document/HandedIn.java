package scot.tolbooth.inventory.document;

/**
 * A document that was handed in.
 *
 * @param isNew whether it was kept now; else the same account had handed in the same before
 */
public record HandedIn(Document document, boolean isNew) {}
