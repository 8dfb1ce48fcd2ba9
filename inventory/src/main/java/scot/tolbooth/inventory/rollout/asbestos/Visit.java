package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/** The days on which surveyors are at a site, both included. */
public record Visit(LocalDate from, LocalDate to) {

    public Visit {
        Words.refuseBefore("visit_to", to, "visit_from", from);
    }
}
