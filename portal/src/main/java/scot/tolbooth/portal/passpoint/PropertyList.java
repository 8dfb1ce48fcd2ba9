package scot.tolbooth.portal.passpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Writes maps, lists, texts, whole numbers, truth values, instants and octets as a property list (Apple's plist(5)). */
final class PropertyList {

    private static final String TYPE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            """;

    private PropertyList() {}

    static byte[] of(Map<String, Object> root) {
        XmlTree tree = XmlTree.of(null, "plist");
        tree.root().setAttribute("version", "1.0");
        add(tree, tree.root(), root);
        return (TYPE + tree.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static void add(XmlTree tree, Element parent, Object value) {
        if (value instanceof Map<?, ?> map) {
            Element dictionary = tree.add(parent, "dict");
            map.forEach((key, inner) -> {
                tree.add(dictionary, "key", String.valueOf(key));
                add(tree, dictionary, inner);
            });
        } else if (value instanceof List<?> list) {
            Element array = tree.add(parent, "array");
            list.forEach(inner -> add(tree, array, inner));
        } else if (value instanceof byte[] octets) {
            tree.add(parent, "data", Base64.getEncoder().encodeToString(octets));
        } else if (value instanceof Boolean truth) {
            tree.add(parent, truth ? "true" : "false");
        } else if (value instanceof Integer number) {
            tree.add(parent, "integer", number.toString());
        } else if (value instanceof Instant instant) {
            tree.add(parent, "date", instant.truncatedTo(ChronoUnit.SECONDS).toString());
        } else {
            tree.add(parent, "string", value.toString());
        }
    }
}
