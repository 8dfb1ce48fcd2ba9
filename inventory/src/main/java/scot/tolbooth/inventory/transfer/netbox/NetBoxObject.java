package scot.tolbooth.inventory.transfer.netbox;

import java.util.Optional;
import scot.tolbooth.inventory.transfer.GivenValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of NetBox's JSON, and where it stands in the document.
 *
 * @param pointer JSON pointer (RFC 6901)
 */
record NetBoxObject(String pointer, ObjectNode node) {

    private static final int LONGEST_SHOWN = 80;

    /** The text or number in a field; empty where there is none. */
    GivenValue text(String field) {
        JsonNode value = node.path(field);
        String place = at(field);
        if (value.isMissingNode() || value.isNull()) {
            return GivenValue.missing(place);
        }
        if (value.isContainer()) {
            throw new OddValueException(place, shown(value), "must be text or a number");
        }
        return GivenValue.of(plain(value, place), place);
    }

    /** What a choice chose: {@code {"value": …, "label": …}}, or in saved forms the value alone. */
    String choice(String field) {
        return node.path(field).isObject()
                ? nested(field).map(one -> one.text("value").text()).orElse("")
                : text(field).text();
    }

    /** Another object that stands in a field; empty where there is none. */
    Optional<NetBoxObject> nested(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode object) {
            return Optional.of(new NetBoxObject(at(field), object));
        }
        throw new OddValueException(at(field), shown(value), "must be an object, as NetBox's API answers with");
    }

    /** A text of the object in a field; empty, and pointing to that field, where there is no such object. */
    GivenValue text(String field, String inner) {
        return nested(field).map(one -> one.text(inner)).orElseGet(() -> GivenValue.missing(at(field)));
    }

    boolean has(String field) {
        return node.has(field);
    }

    String at(String field) {
        return pointer + "/" + field;
    }

    private static String plain(JsonNode value, String place) {
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
        if (text.indexOf('\0') >= 0) {
            throw new OddValueException(place, "", "must not contain the character U+0000");
        }
        return text.strip();
    }

    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
