package scot.tolbooth.portal.programme.contractor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** Turns the form of a contractor into a contractor, and back. */
final class ContractorForm {

    private ContractorForm() {}

    /** The fields as they would be typed. */
    static Typed of(Contractor contractor) {
        Map<String, String> fields = new HashMap<>();
        fields.put("id", contractor.id().value());
        fields.put("name", contractor.name());
        fields.put("email", text(contractor.email()));
        fields.put("phone", text(contractor.phone()));
        fields.put("address", text(contractor.address()));
        fields.put("note", text(contractor.note()));
        fields.put("archived", contractor.archived() ? "true" : "");
        fields.put("version", Long.toString(contractor.version()));
        contractor.terms().forEach((work, terms) -> {
            fields.put("does-" + work.word(), "true");
            fields.put("sla-" + work.word(), text(terms.slaWorkingDays()));
            fields.put("visits-" + work.word(), text(terms.visitsPerWeek()));
        });
        return new Typed(fields);
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    static @Nullable Contractor read(Typed typed, List<Accreditation> accreditations) {
        ContractorId id = typed.required("id", ContractorId::new);
        String name = typed.required("name", ContractorForm::filled);
        Map<WorkKind, WorkTerms> terms = terms(typed);
        String email = typed.text("email", 254);
        String phone = typed.text("phone", 25);
        String address = typed.text("address", 500);
        String note = typed.text("note", 2000);
        if (id == null || name == null || !typed.problems().isEmpty()) {
            return null;
        }
        boolean archived = !typed.get("archived").isEmpty();
        return typed.attempt(() -> new Contractor(
                id, name, email, phone, address, note, terms, accreditations, archived, typed.version()));
    }

    private static Map<WorkKind, WorkTerms> terms(Typed typed) {
        Map<WorkKind, WorkTerms> terms = new EnumMap<>(WorkKind.class);
        for (WorkKind work : WorkKind.values()) {
            Integer days = typed.optional("sla-" + work.word(), CsvColumn.wholeNumber(1, 365));
            Double visits = typed.optional("visits-" + work.word(), ContractorForm::visits);
            boolean does = !typed.get("does-" + work.word()).isEmpty();
            if (does || days != null || visits != null) {
                terms.put(work, new WorkTerms(days, visits));
            }
        }
        return terms;
    }

    private static Double visits(String text) {
        double visits = CsvColumn.number(text);
        if (!(visits > 0 && visits <= 500)) {
            throw new IllegalArgumentException("must be more than 0 and at most 500");
        }
        return visits;
    }

    private static String filled(String text) {
        if (text.isEmpty() || text.length() > 120) {
            throw new IllegalArgumentException("must be 1 to 120 characters");
        }
        return text;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(Math.round(number));
        }
        return Objects.toString(value, "");
    }
}
