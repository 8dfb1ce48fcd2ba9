package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/**
 * That asbestos was removed.
 *
 * @param on the day on which the removal was finished
 * @param licence number of the contractor's asbestos licence (HSE)
 */
public record Removal(LocalDate on, String contractor, String licence) {

    public Removal {
        contractor = Words.required("contractor", contractor, 200);
        licence = Words.required("licence", licence, 60);
    }
}
