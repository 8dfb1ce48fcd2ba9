package scot.tolbooth.radius.accounting;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.protocol.RadiusExchange;

/**
 * An Accounting-Request on its way to where it is durable.
 *
 * @param event what it reports; absent where the database was needed to read it, and away
 */
record AccountingReport(RadiusExchange exchange, @Nullable AccountingEvent event) {}
