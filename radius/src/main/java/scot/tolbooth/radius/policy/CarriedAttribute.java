package scot.tolbooth.radius.policy;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;

/**
 * One attribute of an Accept, and why it is there.
 *
 * @param name as dictionaries have it
 * @param value for an engineer
 * @param term what it tells the NAS; absent where it comes from no rule
 */
public record CarriedAttribute(
        String name, String value, @Nullable Term term, Attribute attribute) {

    static CarriedAttribute number(Term term, String name, AttributeType type, long number) {
        return new CarriedAttribute(name, Long.toString(number), term, Attribute.number(type, number));
    }

    static CarriedAttribute text(Term term, String name, AttributeType type, String text) {
        return new CarriedAttribute(name, text, term, Attribute.text(type, text));
    }
}
