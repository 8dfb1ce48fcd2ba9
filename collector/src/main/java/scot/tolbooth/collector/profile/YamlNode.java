package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import scot.tolbooth.collector.snmp.Oid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A part of a YAML file that knows where it stands, so that what is wrong can be said with file and key. */
record YamlNode(String file, String key, JsonNode node) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    static YamlNode read(String file, String text) {
        try {
            JsonNode root = YAML.readTree(text);
            YamlNode top = new YamlNode(file, "", root);
            if (!root.isObject()) {
                throw top.problem("must be a map of keys");
            }
            return top;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(file + ": is not YAML: " + broken.getOriginalMessage(), broken);
        }
    }

    Optional<YamlNode> optional(String name) {
        JsonNode child = node.get(name);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(child(name, child));
    }

    YamlNode required(String name) {
        return optional(name).orElseThrow(() -> problem("must have the key " + name));
    }

    /** The items of a list under a key; none where the key is missing. */
    List<YamlNode> items(String name) {
        return optional(name).map(YamlNode::items).orElse(List.of());
    }

    List<YamlNode> items() {
        if (!node.isArray()) {
            throw problem("must be a list");
        }
        List<YamlNode> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new YamlNode(file, key + "[" + items.size() + "]", item));
        }
        return items;
    }

    Map<String, YamlNode> entries() {
        if (!node.isObject()) {
            throw problem("must be a map of keys");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), child(entry.getKey(), entry.getValue())));
        return entries;
    }

    void allowOnly(String... names) {
        Set<String> allowed = new TreeSet<>(List.of(names));
        entries().forEach((name, value) -> {
            if (!allowed.contains(name)) {
                throw value.problem("is not a known key; known are " + String.join(", ", allowed));
            }
        });
    }

    boolean isList() {
        return node.isArray();
    }

    boolean isText() {
        return node.isString();
    }

    String text() {
        if (!node.isValueNode()) {
            throw problem("must be a text");
        }
        return node.asString();
    }

    double number() {
        if (!node.isNumber()) {
            throw problem("must be a number");
        }
        return node.doubleValue();
    }

    boolean bool() {
        if (!node.isBoolean()) {
            throw problem("must be true or false");
        }
        return node.booleanValue();
    }

    Oid oid() {
        return parse(Oid::of);
    }

    <T> T parse(Function<String, T> parser) {
        try {
            return parser.apply(text());
        } catch (IllegalArgumentException wrong) {
            throw problem(String.valueOf(wrong.getMessage()));
        }
    }

    IllegalArgumentException problem(String rule) {
        return new IllegalArgumentException(file + ": " + (key.isEmpty() ? "" : key + ": ") + rule);
    }

    private YamlNode child(String name, JsonNode value) {
        return new YamlNode(file, key.isEmpty() ? name : key + "." + name, value);
    }
}
