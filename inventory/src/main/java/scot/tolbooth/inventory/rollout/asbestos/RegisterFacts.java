package scot.tolbooth.inventory.rollout.asbestos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;

/**
 * Who has taken note of a site's register.
 *
 * @param present the present version; absent where none is recorded
 * @param acknowledgedBy who acknowledged the present version
 * @param installers who is assigned to installation at the site
 */
public record RegisterFacts(
        @Nullable RegisterVersion present, Set<ContractorId> acknowledgedBy, Set<ContractorId> installers) {

    public RegisterFacts {
        acknowledgedBy = Set.copyOf(acknowledgedBy);
        installers = Set.copyOf(installers);
    }

    /** What is missing, as sentences (CAR 2012, regulation 4: information to anyone liable to disturb asbestos). */
    List<String> missing() {
        if (present == null) {
            return List.of("No version of the asbestos register is recorded, so no contractor can have seen it");
        }
        String version =
                "version %d of the asbestos register of %s".formatted(present.number(), Words.date(present.date()));
        if (installers.isEmpty() && acknowledgedBy.isEmpty()) {
            return List.of("No contractor has acknowledged " + version);
        }
        List<String> missing = new ArrayList<>();
        installers.stream()
                .filter(contractor -> !acknowledgedBy.contains(contractor))
                .sorted()
                .forEach(contractor ->
                        missing.add("Contractor %s has not acknowledged %s".formatted(contractor, version)));
        return missing;
    }
}
