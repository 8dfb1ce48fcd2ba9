package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;

/**
 * That a work area may be occupied again.
 *
 * @param certificate reference of the certificate for reoccupation (HSG248)
 */
public record Release(LocalDate on, String certificate) {

    public Release {
        certificate = Words.required("certificate", certificate, 120);
    }
}
