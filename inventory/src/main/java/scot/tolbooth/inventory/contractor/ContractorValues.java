package scot.tolbooth.inventory.contractor;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** The contractor that has these values. */
    static Contractor contractor(ContractorId id, Map<String, Object> values, long version) {
        return new Contractor(
                id,
                String.valueOf(values.get("name")),
                text(values, "email"),
                text(values, "phone"),
                text(values, "address"),
                text(values, "note"),
                readTerms((Map<?, ?>) values.getOrDefault("terms", Map.of())),
                readAccreditations((List<?>) values.getOrDefault("accreditations", List.of())),
                Boolean.TRUE.equals(values.get("archived")),
                version);
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

    private static Map<WorkKind, WorkTerms> readTerms(Map<?, ?> byWork) {
        Map<WorkKind, WorkTerms> terms = new EnumMap<>(WorkKind.class);
        byWork.forEach((work, values) -> {
            Number days = (Number) ((Map<?, ?>) values).get("sla_working_days");
            Number visits = (Number) ((Map<?, ?>) values).get("visits_per_week");
            terms.put(
                    WorkKind.of(String.valueOf(work)),
                    new WorkTerms(days == null ? null : days.intValue(), visits == null ? null : visits.doubleValue()));
        });
        return terms;
    }

    private static List<Accreditation> readAccreditations(List<?> all) {
        return all.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> new Accreditation(
                        String.valueOf(one.get("body")),
                        String.valueOf(one.get("standard")),
                        String.valueOf(one.get("number")),
                        date(one, "issued"),
                        date(one, "expires")))
                .toList();
    }

    private static @Nullable String text(Map<?, ?> values, String name) {
        String text = Objects.toString(values.get(name), "");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate date(Map<?, ?> values, String name) {
        String text = text(values, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
