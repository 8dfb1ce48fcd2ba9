package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Quantity.Aggregate;
import scot.tolbooth.collector.profile.Quantity.Condition;
import scot.tolbooth.collector.snmp.Oid;

/** Reads one profile from its file; what is wrong is said with file and key. */
final class ProfileFile {

    private static final Set<String> DEVICE_FIELDS = Set.of("cpu_ratio", "memory_used_ratio", "temperature_celsius");
    private static final Set<String> ACCESS_POINT_COLUMNS =
            Set.of("name", "identity", "status", "clients", "model", "serial", "software", "location", "address");
    private static final Set<String> RADIO_COLUMNS = Set.of(
            "band",
            "frequency",
            "channel",
            "clients",
            "utilisation_ratio",
            "noise_dbm",
            "transmit_power_dbm",
            "power_level");
    private static final Set<String> SSID_COLUMNS = Set.of("ssid", "clients");
    private static final Set<String> STATES = Set.of("up", "down", "degraded");

    private ProfileFile() {}

    static Profile parse(String name, YamlNode root) {
        root.allowOnly(
                "title",
                "applies",
                "device",
                "facts",
                "self",
                "wireless",
                "access-points",
                "access-point-count",
                "access-points-up",
                "radios",
                "ssids",
                "clients");
        boolean self = root.optional("self").map(YamlNode::bool).orElse(false);
        Optional<Table> accessPoints = root.optional("access-points").map(node -> table(node, ACCESS_POINT_COLUMNS));
        root.optional("access-points").ifPresent(ProfileFile::requireStates);
        return new Profile(
                name,
                root.required("title").text(),
                root.items("applies").stream().map(ProfileFile::match).toList(),
                device(root),
                facts(root),
                self,
                root.optional("wireless")
                        .map(node -> node.parse(ProfileFile::isOptional))
                        .orElse(false),
                accessPoints.orElse(null),
                root.optional("access-point-count").map(ProfileFile::quantity).orElse(null),
                root.optional("access-points-up").map(ProfileFile::quantity).orElse(null),
                root.items("radios").stream()
                        .map(node -> table(node, RADIO_COLUMNS))
                        .toList(),
                root.items("ssids").stream()
                        .map(node -> table(node, SSID_COLUMNS))
                        .toList(),
                root.items("clients").stream().map(ProfileFile::clients).toList());
    }

    private static boolean isOptional(String wireless) {
        if (!wireless.equals("where-seen") && !wireless.equals("always")) {
            throw new IllegalArgumentException("must be always or where-seen");
        }
        return wireless.equals("where-seen");
    }

    private static Profile.Match match(YamlNode node) {
        node.allowOnly("object-id", "description");
        return new Profile.Match(
                node.required("object-id").oid(),
                node.optional("description")
                        .map(text -> text.parse(Pattern::compile))
                        .orElse(null));
    }

    private static Map<String, List<Formula>> device(YamlNode root) {
        Map<String, List<Formula>> device = new LinkedHashMap<>();
        root.optional("device").ifPresent(node -> {
            node.allowOnly(DEVICE_FIELDS.toArray(String[]::new));
            node.entries()
                    .forEach((field, formulas) -> device.put(
                            field,
                            formulas.items().stream().map(ProfileFile::formula).toList()));
        });
        return device;
    }

    private static Map<String, Source> facts(YamlNode root) {
        Map<String, Source> facts = new LinkedHashMap<>();
        root.optional("facts")
                .ifPresent(node -> node.entries().forEach((name, source) -> {
                    source.allowOnly("oid", "object", "every", "words");
                    facts.put(name, source(source));
                }));
        return facts;
    }

    private static Formula formula(YamlNode node) {
        if (node.optional("total").isEmpty()) {
            return new Formula.Plain(quantity(node));
        }
        node.allowOnly("total", "used", "free");
        List<Quantity> used =
                node.items("used").stream().map(ProfileFile::quantity).toList();
        List<Quantity> free =
                node.items("free").stream().map(ProfileFile::quantity).toList();
        if (used.isEmpty() == free.isEmpty()) {
            throw node.problem("must say either what is used or what is free of the total");
        }
        YamlNode total = node.required("total");
        List<Quantity> whole = total.isList()
                ? total.items().stream().map(ProfileFile::quantity).toList()
                : List.of(quantity(total));
        return new Formula.Share(whole, used, free);
    }

    private static Quantity quantity(YamlNode node) {
        Set<String> allowed = new HashSet<>(Set.of("aggregate", "where", "decimals"));
        allowed.addAll(SOURCE_KEYS);
        node.allowOnly(allowed.toArray(String[]::new));
        List<Condition> where = new ArrayList<>();
        for (YamlNode condition : node.items("where")) {
            condition.allowOnly("oid", "object", "every", "is");
            where.add(new Condition(source(condition), condition.required("is").text()));
        }
        return new Quantity(
                source(node),
                node.optional("aggregate").map(ProfileFile::aggregate).orElse(null),
                where,
                node.optional("decimals").map(ProfileFile::source).orElse(null));
    }

    private static Aggregate aggregate(YamlNode node) {
        return node.parse(word -> Aggregate.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static Table table(YamlNode node, Set<String> columnNames) {
        node.allowOnly("index", "columns", "merged");
        Map<String, Source> columns = new LinkedHashMap<>();
        YamlNode columnsNode = node.required("columns");
        columnsNode.allowOnly(columnNames.toArray(String[]::new));
        columnsNode.entries().forEach((name, column) -> {
            column.allowOnly(SOURCE_KEYS.toArray(String[]::new));
            columns.put(name, source(column));
        });
        return new Table(
                node.required("index").parse(IndexForm::of),
                columns,
                node.optional("merged").map(YamlNode::bool).orElse(false));
    }

    private static void requireStates(YamlNode accessPoints) {
        accessPoints.required("columns").optional("status").ifPresent(status -> {
            YamlNode words = status.required("words");
            words.entries().forEach((value, state) -> {
                if (!STATES.contains(state.text())) {
                    throw state.problem("must be up, down or degraded");
                }
            });
        });
    }

    private static ClientCount clients(YamlNode node) {
        if (!node.isText()) {
            return new ClientCount.Total(quantity(node));
        }
        return switch (node.text()) {
            case "access-points" -> new ClientCount.AccessPoints();
            case "radios" -> new ClientCount.Radios();
            case "ssids" -> new ClientCount.Ssids();
            default -> throw node.problem("must be access-points, radios, ssids or an object");
        };
    }

    private static final Set<String> SOURCE_KEYS =
            Set.of("oid", "object", "every", "scale", "offset", "mask", "missing", "minimum", "maximum", "words");

    private static Source source(YamlNode node) {
        Oid oid = node.required("oid").oid();
        boolean slow = node.optional("every").map(ProfileFile::isSlow).orElse(false);
        return new Source(oid, node.required("object").text(), slow, conversion(node));
    }

    private static boolean isSlow(YamlNode node) {
        return switch (node.text()) {
            case "poll" -> false;
            case "quarter-hour" -> true;
            default -> throw node.problem("must be poll or quarter-hour");
        };
    }

    private static Conversion conversion(YamlNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        node.optional("words").ifPresent(map -> map.entries().forEach((key, word) -> words.put(key, word.text())));
        Set<Double> missing = new HashSet<>();
        node.items("missing").forEach(value -> missing.add(value.number()));
        Double minimum = number(node, "minimum");
        Double maximum = number(node, "maximum");
        if (minimum != null && maximum != null && minimum > maximum) {
            throw node.problem("minimum must not be above maximum");
        }
        return new Conversion(
                node.optional("scale").map(YamlNode::number).orElse(1.0),
                node.optional("offset").map(YamlNode::number).orElse(0.0),
                node.optional("mask").map(mask -> (long) mask.number()).orElse(0L),
                missing,
                minimum,
                maximum,
                words);
    }

    private static @Nullable Double number(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::number).orElse(null);
    }
}
