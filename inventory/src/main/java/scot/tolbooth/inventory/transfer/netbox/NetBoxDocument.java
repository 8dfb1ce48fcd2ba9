package scot.tolbooth.inventory.transfer.netbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.transfer.ImportProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of NetBox: a list as its API answers with, an array of objects, or an object with {@code sites},
 * {@code devices} and {@code circuits} that are either.
 */
final class NetBoxDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<NetBoxList, List<NetBoxObject>> lists = new EnumMap<>(NetBoxList.class);
    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private NetBoxDocument() {
        for (NetBoxList list : NetBoxList.values()) {
            lists.put(list, new ArrayList<>());
        }
    }

    /** @throws IllegalArgumentException if it is no such document */
    static NetBoxDocument read(String text) {
        NetBoxDocument document = new NetBoxDocument();
        JsonNode root = tree(text);
        if (isList(root)) {
            document.takeList("", root, null);
            return document;
        }
        List<NetBoxList> parts = Arrays.stream(NetBoxList.values())
                .filter(list -> isList(root.path(list.word())))
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("must be a list of NetBox with \"results\", an array,"
                    + " or an object with \"sites\", \"devices\" or \"circuits\"");
        }
        parts.forEach(list -> document.takeList("/" + list.word(), root.path(list.word()), list));
        return document;
    }

    List<NetBoxObject> list(NetBoxList list) {
        return Objects.requireNonNull(lists.get(list));
    }

    List<ImportProblem> problems() {
        return problems;
    }

    List<String> passedOver() {
        return passedOver;
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() || node.path("results").isArray();
    }

    /** @param list absent where each element must say itself what it is */
    private void takeList(String pointer, JsonNode node, @Nullable NetBoxList list) {
        JsonNode array = node.isArray() ? node : node.path("results");
        String place = node.isArray() ? pointer : pointer + "/results";
        for (int index = 0; index < array.size(); index++) {
            takeElement(place + "/" + index, index + 1, array.get(index), list);
        }
        long count = node.path("count").asLong(0);
        if (count > array.size()) {
            passedOver.add("not in the file, which is one page of several: " + (count - array.size()));
        }
    }

    private void takeElement(String pointer, int number, JsonNode element, @Nullable NetBoxList list) {
        NetBoxList kind = list != null ? list : kindOf(element);
        if (kind == null || !(element instanceof ObjectNode object)) {
            problems.add(new ImportProblem(
                    number, pointer, NetBoxObject.shown(element), "must be a site, a device or a circuit of NetBox"));
            return;
        }
        list(kind).add(new NetBoxObject(pointer, object));
    }

    private static @Nullable NetBoxList kindOf(JsonNode element) {
        if (element.has("cid")) {
            return NetBoxList.CIRCUITS;
        }
        if (element.has("device_type")) {
            return NetBoxList.DEVICES;
        }
        return element.has("slug") && element.has("latitude") ? NetBoxList.SITES : null;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("must be JSON", notJson);
        }
    }
}
