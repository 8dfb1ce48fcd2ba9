package scot.tolbooth.inventory.access;

import scot.tolbooth.inventory.site.SiteCode;

/**
 * A limit on access to a site.
 *
 * @param reason such as {@code school term}, 1 to 300 characters
 * @param version counts the changes
 */
public record AccessConstraint(ConstraintId id, SiteCode site, AccessRule rule, String reason, long version) {

    public AccessConstraint {
        reason = requireReason(reason);
    }

    /** The rule and its reason, such as {@code closed on 25 Dec 2026: public holiday}. */
    public String sentence() {
        return rule.words() + ": " + reason;
    }

    public AccessConstraint with(AccessRule newRule, String newReason) {
        return new AccessConstraint(id, site, newRule, newReason, version);
    }

    public AccessConstraint withVersion(long newVersion) {
        return new AccessConstraint(id, site, rule, reason, newVersion);
    }

    static String requireReason(String reason) {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > 300) {
            throw new IllegalArgumentException("reason must be 1 to 300 characters");
        }
        return text;
    }
}
