package scot.tolbooth.inventory.contractor;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A firm that works for the council.
 *
 * @param terms what was agreed for each kind of work that it does
 * @param accreditations in the order of body, standard and number
 * @param archived whether it gets no more work; what it did stays
 * @param version counts the changes; 0 for a contractor that is not stored yet
 */
public record Contractor(
        ContractorId id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String note,
        Map<WorkKind, WorkTerms> terms,
        List<Accreditation> accreditations,
        boolean archived,
        long version) {

    public Contractor {
        name = name.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("name must be 1 to 120 characters");
        }
        if (email != null && !email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            throw new IllegalArgumentException("email must be an e-mail address");
        }
        if (phone != null && !phone.matches("[+0-9][0-9 ()-]{4,24}")) {
            throw new IllegalArgumentException("phone must be 5 to 25 digits, with spaces between as you like");
        }
        terms = inOrder(terms);
        accreditations = accreditations.stream().sorted().toList();
        if (new HashSet<>(accreditations.stream().map(Contractor::key).toList()).size() < accreditations.size()) {
            throw new IllegalArgumentException("accreditations must not name body, standard and number twice");
        }
    }

    /** In how many working days it is to do that work; empty where nothing was agreed. */
    public Optional<Integer> slaWorkingDays(WorkKind work) {
        return Optional.ofNullable(terms.get(work)).map(WorkTerms::slaWorkingDays);
    }

    /** How many visits for that work it makes in a working week; empty where unknown. */
    public Optional<Double> visitsPerWeek(WorkKind work) {
        return Optional.ofNullable(terms.get(work)).map(WorkTerms::visitsPerWeek);
    }

    /** Whether it has an accreditation of that standard, such as ISO/IEC 17020, which holds on that day. */
    public boolean isAccredited(String standard, LocalDate day) {
        return accreditations.stream().anyMatch(one -> one.isOf(standard) && one.isValidOn(day));
    }

    /** The accreditations whose last day is before that one. */
    public List<Accreditation> expiringBefore(LocalDate day) {
        return accreditations.stream()
                .filter(one -> one.expires() != null && one.expires().isBefore(day))
                .toList();
    }

    public Contractor withVersion(long newVersion) {
        return new Contractor(id, name, email, phone, address, note, terms, accreditations, archived, newVersion);
    }

    public Contractor withArchived(boolean newArchived) {
        return new Contractor(id, name, email, phone, address, note, terms, accreditations, newArchived, version);
    }

    public Contractor withAccreditations(List<Accreditation> newAccreditations) {
        return new Contractor(id, name, email, phone, address, note, terms, newAccreditations, archived, version);
    }

    private static Map<WorkKind, WorkTerms> inOrder(Map<WorkKind, WorkTerms> terms) {
        return terms.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(terms));
    }

    private static List<String> key(Accreditation one) {
        return List.of(one.body(), one.standard(), one.number());
    }
}
