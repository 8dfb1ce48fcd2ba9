package scot.tolbooth.portal.operations.alarm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.alarm.Channel;
import scot.tolbooth.collector.alarm.Route;
import scot.tolbooth.collector.alarm.Severity;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** A route as somebody typed it. */
final class RouteForm {

    private static final int DAY_MINUTES = 1440;

    private RouteForm() {}

    static Typed begun() {
        return new Typed(Map.of("severity", "minor", "enabled", "yes", "digest_minutes", "0", "after_minutes", "0"));
    }

    static Typed of(Route route) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", String.valueOf(route.id()));
        fields.put("version", String.valueOf(route.version()));
        fields.put("name", route.name());
        fields.put("channel", route.channel().word());
        fields.put("address", route.address());
        fields.put("severity", route.severity().word());
        fields.put("sites", route.sites().stream().map(SiteCode::value).collect(Collectors.joining(" ")));
        fields.put("hours", Objects.toString(route.hours(), ""));
        fields.put("digest_minutes", String.valueOf(route.digest().toMinutes()));
        fields.put("after_minutes", String.valueOf(route.after().toMinutes()));
        fields.put("enabled", route.enabled() ? "yes" : "");
        return new Typed(fields);
    }

    /** Reads it; what is wrong goes among the problems, and then there may be nothing to read. */
    static @Nullable Route read(Typed typed) {
        Channel channel = typed.required("channel", Channel::of);
        Severity severity = typed.required("severity", Severity::of);
        List<SiteCode> sites = typed.optional("sites", RouteForm::sites);
        Integer digest = typed.required("digest_minutes", CsvColumn.wholeNumber(0, DAY_MINUTES));
        Integer after = typed.required("after_minutes", CsvColumn.wholeNumber(0, 7 * DAY_MINUTES));
        Integer id = typed.optional("id", CsvColumn.wholeNumber(0, Integer.MAX_VALUE));
        if (channel == null || severity == null || digest == null || after == null) {
            return null;
        }
        return typed.attempt(() -> new Route(
                id == null ? 0 : id,
                typed.get("name"),
                channel,
                typed.get("address"),
                severity,
                sites == null ? List.of() : sites,
                typed.get("hours").isBlank() ? null : typed.get("hours").strip(),
                Duration.ofMinutes(digest),
                Duration.ofMinutes(after),
                !typed.get("enabled").isEmpty(),
                typed.version()));
    }

    private static List<SiteCode> sites(String typed) {
        return Stream.of(typed.split("[\\s,;]+")).map(SiteCode::new).toList();
    }
}
