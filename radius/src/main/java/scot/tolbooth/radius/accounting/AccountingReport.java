package scot.tolbooth.radius.accounting;

import scot.tolbooth.radius.protocol.RadiusExchange;

/**
 * An Accounting-Request on its way to where it is durable.
 *
 * @param event what it reports, as far as it says that itself
 */
record AccountingReport(RadiusExchange exchange, AccountingEvent event) {}
