package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;

/**
 * Something shown or let pass on somebody's word against the rules.
 *
 * @param subject the site or deliverable
 * @param what such as {@code Green is shown, Amber is suggested}
 * @param expires the day on which the rules count again
 */
public record OverrideInForce(String subject, String what, String reason, String by, LocalDate expires) {}
