package scot.tolbooth.inventory.contractor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the audit keeps of contractors and assignments. */
final class ContractorValues {

    private ContractorValues() {}

    static String subject(ContractorId id) {
        return "contractor " + id;
    }

    static Map<String, Object> of(Contractor contractor) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", contractor.name());
        values.put("email", contractor.email());
        values.put("phone", contractor.phone());
        values.put("address", contractor.address());
        values.put("note", contractor.note());
        values.put("archived", contractor.archived());
        values.put("terms", terms(contractor));
        values.put("accreditations", accreditations(contractor));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    static Map<String, Object> of(Assignment assignment) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("assignment", assignment.id());
        values.put("site", assignment.site().value());
        values.put("work", assignment.work().word());
        values.put("from", assignment.from().toString());
        if (assignment.until() != null) {
            values.put("until", assignment.until().toString());
        }
        return values;
    }

    private static Map<String, Map<String, Object>> terms(Contractor contractor) {
        Map<String, Map<String, Object>> byWork = new LinkedHashMap<>();
        contractor.terms().forEach((work, terms) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("sla_working_days", terms.slaWorkingDays());
            values.put("visits_per_week", terms.visitsPerWeek());
            byWork.put(work.word(), values);
        });
        return byWork;
    }

    private static List<Map<String, String>> accreditations(Contractor contractor) {
        return contractor.accreditations().stream()
                .map(one -> Map.of(
                        "body", one.body(),
                        "standard", one.standard(),
                        "number", one.number(),
                        "issued", Objects.toString(one.issued(), ""),
                        "expires", Objects.toString(one.expires(), "")))
                .toList();
    }
}
