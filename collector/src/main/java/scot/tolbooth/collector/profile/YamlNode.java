package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import scot.tolbooth.collector.snmp.Oid;

/**
 * A part of a YAML file that knows where it stands. What is wrong is noted with file, line and key, and reading goes on
 * with a stand-in, so that all that is wrong is found in one go.
 */
final class YamlNode {

    private static final Set<Tag> NUMBERS = Set.of(Tag.INT, Tag.FLOAT);
    private static final Oid NO_OID = Oid.of();

    private final Noting noting;
    private final String key;
    private final int line;
    private final @Nullable Node node;

    private YamlNode(Noting noting, String key, int line, @Nullable Node node) {
        this.noting = noting;
        this.key = key;
        this.line = line;
        this.node = node;
    }

    private record Noting(String file, List<ProfileProblem> problems) {}

    /** Reads a file whole; what cannot be read of it is among the problems. */
    static YamlNode read(String file, String text, List<ProfileProblem> problems) {
        Noting noting = new Noting(file, problems);
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            YamlNode top = new YamlNode(noting, "", root.map(YamlNode::line).orElse(1), root.orElse(null));
            if (!(top.node instanceof MappingNode)) {
                top.problem("must be a map of keys");
                return new YamlNode(noting, "", 1, null);
            }
            return top;
        } catch (YamlEngineException broken) {
            int line = broken instanceof MarkedYamlEngineException marked
                    ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0)
                    : 0;
            String what = broken instanceof MarkedYamlEngineException marked ? marked.getProblem() : "too large";
            problems.add(new ProfileProblem(file, line, "", "is not YAML: " + what));
            return new YamlNode(noting, "", line, null);
        }
    }

    Optional<YamlNode> optional(String name) {
        return Optional.ofNullable(entries().get(name)).filter(child -> !child.isNull());
    }

    /** The value of a key that must be there; a stand-in where it is not. */
    YamlNode required(String name) {
        return optional(name).orElseGet(() -> {
            if (node instanceof MappingNode) {
                problem("must have the key " + name);
            }
            return new YamlNode(noting, child(name), line, null);
        });
    }

    /** The items of a list under a key; none where the key is missing. */
    List<YamlNode> items(String name) {
        return optional(name).map(YamlNode::items).orElse(List.of());
    }

    List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(new YamlNode(noting, key + "[" + items.size() + "]", line(item), item));
            }
        } else if (node != null) {
            problem("must be a list");
        }
        return items;
    }

    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                entries.putIfAbsent(
                        name, new YamlNode(noting, child(name), line(entry.getKeyNode()), entry.getValueNode()));
            }
        } else if (node != null) {
            problem("must be a map of keys");
        }
        return entries;
    }

    /** Notes keys that are not known, or that stand there twice. */
    void allowOnly(Set<String> names) {
        if (node instanceof MappingNode mapping) {
            Set<String> seen = new TreeSet<>();
            for (NodeTuple entry : mapping.getValue()) {
                String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                YamlNode value = new YamlNode(noting, child(name), line(entry.getKeyNode()), entry.getValueNode());
                if (!names.contains(name)) {
                    value.problem("is not a known key; known are " + String.join(", ", new TreeSet<>(names)));
                } else if (!seen.add(name)) {
                    value.problem("stands there twice");
                }
            }
        }
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !isNull()) {
            return scalar.getValue();
        }
        if (node != null) {
            problem("must be a text");
        }
        return "";
    }

    double number() {
        if (node instanceof ScalarNode scalar && NUMBERS.contains(scalar.getTag())) {
            try {
                return Double.parseDouble(scalar.getValue());
            } catch (NumberFormatException notDecimal) {
                problem("must be a decimal number");
                return 0;
            }
        }
        if (node != null) {
            problem("must be a number");
        }
        return 0;
    }

    boolean bool() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        if (node != null) {
            problem("must be true or false");
        }
        return false;
    }

    Oid oid() {
        return parse(Oid::of, NO_OID);
    }

    /** What a parser makes of the text; a stand-in where it refuses it. */
    <T> T parse(Function<String, T> parser, T standIn) {
        if (node == null) {
            return standIn;
        }
        if (!(node instanceof ScalarNode)) {
            problem("must be a text");
            return standIn;
        }
        try {
            return parser.apply(text());
        } catch (IllegalArgumentException wrong) {
            problem(String.valueOf(wrong.getMessage()).lines().findFirst().orElse("cannot be read"));
            return standIn;
        }
    }

    void problem(String rule) {
        noting.problems.add(new ProfileProblem(noting.file, line, key, rule));
    }

    private boolean isNull() {
        return node == null || node.getTag().equals(Tag.NULL);
    }

    private String child(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
