package scot.tolbooth.portal.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396). */
final class MergePatch {

    private MergePatch() {}

    /** The target as the patch would have it; neither is changed. */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode result = target.deepCopy();
        patch.properties().forEach(change -> {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                result.remove(name);
            } else if (value instanceof ObjectNode nested) {
                ObjectNode inner =
                        result.get(name) instanceof ObjectNode before ? before : JsonNodeFactory.instance.objectNode();
                result.set(name, apply(inner, nested));
            } else {
                result.set(name, value);
            }
        });
        return result;
    }
}
