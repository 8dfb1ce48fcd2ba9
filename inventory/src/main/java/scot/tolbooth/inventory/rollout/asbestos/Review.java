package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/** What a named person decided about the report of a survey, when and why. */
public record Review(boolean accepted, CompetentPerson person, LocalDate on, String reason) {

    public Review {
        reason = Words.required("reason", reason, 1000);
    }
}
