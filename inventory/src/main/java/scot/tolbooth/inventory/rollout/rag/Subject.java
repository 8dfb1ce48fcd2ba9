package scot.tolbooth.inventory.rollout.rag;

import scot.tolbooth.inventory.site.SiteCode;

/** What is assessed: a site of the rollout, or a deliverable of the programme. */
public sealed interface Subject {

    /** The name under which changes are audited. */
    String auditSubject();

    /** A site of the rollout. */
    record OfSite(SiteCode site) implements Subject {

        @Override
        public String auditSubject() {
            return "rollout " + site;
        }
    }

    /** A deliverable of the programme. */
    record OfDeliverable(DeliverableId deliverable) implements Subject {

        @Override
        public String auditSubject() {
            return "deliverable " + deliverable;
        }
    }
}
