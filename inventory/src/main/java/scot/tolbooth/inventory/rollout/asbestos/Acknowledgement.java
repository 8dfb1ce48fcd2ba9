package scot.tolbooth.inventory.rollout.asbestos;

import java.time.Instant;
import scot.tolbooth.inventory.contractor.ContractorId;

/**
 * That a contractor was shown a version of a site's asbestos register and took note of it.
 *
 * @param person who took note for the contractor
 */
public record Acknowledgement(int registerVersion, ContractorId contractor, String person, Instant at) {

    public Acknowledgement {
        person = Words.required("person", person, 120);
    }
}
