package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/** Who decided an outcome, when and why. */
public record Decision(CompetentPerson person, LocalDate on, String reason) {

    public Decision {
        reason = Words.required("reason", reason, 1000);
    }
}
