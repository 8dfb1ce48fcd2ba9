package scot.tolbooth.inventory.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A site as the audit keeps it, and back. */
final class SiteValues {

    private SiteValues() {}

    /** Each value by its name; what is absent is left out. */
    static Map<String, Object> of(Site site) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", site.name());
        values.put("kind", site.kind().word());
        values.put("town", site.town());
        values.put("address", site.address());
        values.put("postcode", site.postcode());
        values.put("uprn", site.uprn());
        values.put("latitude", site.position().latitude());
        values.put("longitude", site.position().longitude());
        values.put("published", site.published());
        values.put("opening_hours", site.openingHours());
        values.put("owner", site.owner());
        values.put("note", site.note());
        values.put("archived", site.archived() ? true : null);
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }

    /** The site that has these values. */
    static Site site(SiteCode code, Map<String, Object> values, long version) {
        return new Site(
                code,
                String.valueOf(values.get("name")),
                SiteKind.of(String.valueOf(values.get("kind"))),
                text(values, "town"),
                text(values, "address"),
                text(values, "postcode"),
                text(values, "uprn"),
                new Position(number(values, "latitude"), number(values, "longitude")),
                Boolean.TRUE.equals(values.get("published")),
                text(values, "opening_hours"),
                text(values, "owner"),
                text(values, "note"),
                Boolean.TRUE.equals(values.get("archived")),
                version);
    }

    private static @Nullable String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    private static double number(Map<String, Object> values, String name) {
        return ((Number) Objects.requireNonNull(values.get(name), name)).doubleValue();
    }
}
