package scot.tolbooth.portal.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import scot.tolbooth.inventory.audit.AuditEntry;

/** Changes of contacts are personal data: only engineers and rollout managers see them in a site's history. */
public final class PersonalHistory {

    private PersonalHistory() {}

    /** The entries that whoever asks may see. */
    public static List<AuditEntry> shown(List<AuditEntry> entries, HttpServletRequest request) {
        boolean all = request.isUserInRole("ENGINEER") || request.isUserInRole("ROLLOUT_MANAGER");
        return entries.stream()
                .filter(entry -> all || !entry.subject().startsWith("contact "))
                .toList();
    }

    /** Whether whoever asks may put that change back: milestones are the rollout managers' to change. */
    public static boolean mayPutBack(AuditEntry entry, HttpServletRequest request) {
        boolean isMilestone = entry.subject().startsWith("rollout ");
        return !shown(List.of(entry), request).isEmpty() && (!isMilestone || request.isUserInRole("ROLLOUT_MANAGER"));
    }
}
