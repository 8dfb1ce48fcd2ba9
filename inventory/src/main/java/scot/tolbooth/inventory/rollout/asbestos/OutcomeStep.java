package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/** Something that carries a recorded outcome out. */
public sealed interface OutcomeStep {

    String label();

    /** When it happened. */
    LocalDate on();

    /** The enforcing authority was notified; again where the work changed materially. */
    record Notified(Notification notification) implements OutcomeStep {

        @Override
        public String label() {
            return "notified";
        }

        @Override
        public LocalDate on() {
            return notification.notifiedOn();
        }
    }

    /** A licensed contractor removed the asbestos. */
    record Removed(Removal removal) implements OutcomeStep {

        @Override
        public String label() {
            return "removed";
        }

        @Override
        public LocalDate on() {
            return removal.on();
        }
    }

    /** An analyst assessed a stage of the clearance. */
    record Assessed(ClearanceStage result) implements OutcomeStep {

        @Override
        public String label() {
            return "clearance stage";
        }

        @Override
        public LocalDate on() {
            return result.on();
        }
    }

    /** The area was handed back with a certificate for reoccupation. */
    record Released(Release release) implements OutcomeStep {

        @Override
        public String label() {
            return "released";
        }

        @Override
        public LocalDate on() {
            return release.on();
        }
    }
}
