package scot.tolbooth.portal.api;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys in addresses: a code, name or number by which one thing is found. */
public final class Keys {

    private Keys() {}

    /** The key that an address holds; empty where it cannot be one. */
    public static <K> Optional<K> read(String text, Function<String, K> maker) {
        try {
            return Optional.of(maker.apply(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** The field that holds the key: as in the address where there is one, and then the body may only repeat it. */
    public static <K> Field<K> field(Fields fields, String name, @Nullable String key, Function<String, K> maker) {
        if (key == null) {
            return fields.required(name, Kind.word(maker));
        }
        Field<@Nullable K> inBody = fields.optional(name, Kind.word(maker));
        try {
            K inAddress = maker.apply(key);
            if (inBody.value() != null && !inAddress.equals(inBody.value())) {
                fields.problem(name, "must be " + key + " as in the address: it never changes");
            }
            return () -> inAddress;
        } catch (IllegalArgumentException broken) {
            fields.problem(name, Objects.toString(broken.getMessage(), "is not valid"));
            return () -> {
                throw broken;
            };
        }
    }
}
