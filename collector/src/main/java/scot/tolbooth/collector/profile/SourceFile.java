package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Quantity.Aggregate;
import scot.tolbooth.collector.profile.Quantity.Condition;

/** Reads objects, and the numbers that are made of them, from a profile file. */
final class SourceFile {

    static final Set<String> SOURCE_KEYS =
            Set.of("oid", "object", "every", "scale", "offset", "mask", "missing", "minimum", "maximum", "words");

    private static final Set<String> QUANTITY_KEYS = Stream.concat(
                    SOURCE_KEYS.stream(), Stream.of("aggregate", "where", "decimals"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CONDITION_KEYS = Set.of("oid", "object", "every", "is");

    private SourceFile() {}

    static List<Formula> formulas(YamlNode node) {
        return node.items().stream().map(SourceFile::formula).toList();
    }

    /** A number as it is, or the share that something has of a total. */
    static Formula formula(YamlNode node) {
        Optional<YamlNode> total = node.optional("total");
        if (total.isEmpty()) {
            return new Formula.Plain(quantity(node));
        }
        node.allowOnly(Set.of("total", "used", "free"));
        List<Quantity> used = quantities(node.items("used"));
        List<Quantity> free = quantities(node.items("free"));
        if (used.isEmpty() == free.isEmpty()) {
            node.problem("must say either what is used or what is free of the total");
        }
        List<Quantity> whole = total.get().isList() ? quantities(total.get().items()) : List.of(quantity(total.get()));
        return new Formula.Share(whole, used, free);
    }

    private static List<Quantity> quantities(List<YamlNode> nodes) {
        return nodes.stream().map(SourceFile::quantity).toList();
    }

    static Quantity quantity(YamlNode node) {
        node.allowOnly(QUANTITY_KEYS);
        List<Condition> where = new ArrayList<>();
        for (YamlNode condition : node.items("where")) {
            condition.allowOnly(CONDITION_KEYS);
            where.add(new Condition(source(condition), condition.required("is").text()));
        }
        Aggregate aggregate =
                node.optional("aggregate").map(SourceFile::aggregate).orElse(null);
        if (aggregate == null && !where.isEmpty()) {
            node.problem("must have the key aggregate, for where chooses among rows");
        }
        return new Quantity(
                source(node),
                aggregate,
                where,
                node.optional("decimals").map(SourceFile::column).orElse(null));
    }

    private static @Nullable Aggregate aggregate(YamlNode node) {
        return node.parse(
                word -> Stream.of(Aggregate.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("must be mean, max or sum")),
                Aggregate.SUM);
    }

    /** An object with the keys that one has, and no others. */
    static Source column(YamlNode node) {
        node.allowOnly(SOURCE_KEYS);
        return source(node);
    }

    /** An object; whoever calls says which keys may stand beside its own. */
    private static Source source(YamlNode node) {
        boolean slow = node.optional("every").map(SourceFile::isSlow).orElse(false);
        return new Source(node.required("oid").oid(), node.required("object").text(), slow, conversion(node));
    }

    private static boolean isSlow(YamlNode node) {
        return node.parse(
                word -> switch (word) {
                    case "poll" -> false;
                    case "quarter-hour" -> true;
                    default -> throw new IllegalArgumentException("must be poll or quarter-hour");
                },
                false);
    }

    private static Conversion conversion(YamlNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        node.optional("words").ifPresent(map -> map.entries().forEach((key, word) -> words.put(key, word.text())));
        Set<Double> missing = new HashSet<>();
        node.items("missing").forEach(value -> missing.add(value.number()));
        Double minimum = number(node, "minimum");
        Double maximum = number(node, "maximum");
        if (minimum != null && maximum != null && minimum > maximum) {
            node.problem("minimum must not be above maximum");
        }
        return new Conversion(
                node.optional("scale").map(YamlNode::number).orElse(1.0),
                node.optional("offset").map(YamlNode::number).orElse(0.0),
                node.optional("mask").map(SourceFile::mask).orElse(0L),
                missing,
                minimum,
                maximum,
                words);
    }

    private static long mask(YamlNode node) {
        double mask = node.number();
        if (mask < 0 || mask != Math.rint(mask)) {
            node.problem("must be a whole number from 0");
        }
        return (long) mask;
    }

    private static @Nullable Double number(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::number).orElse(null);
    }
}
