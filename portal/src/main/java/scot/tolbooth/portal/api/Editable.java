package scot.tolbooth.portal.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of thing that is created, replaced, patched and deleted over the API.
 *
 * @param <T> the thing, with what requests may say about it and answers must not
 * @param <R> how answers show it
 */
public interface Editable<T, R> {

    /** What it is called in sentences, such as {@code site}. */
    String noun();

    /** Where it is found, such as {@code /api/v1/sites}. */
    String address();

    String key(T thing);

    /** Where one of them is found. */
    default String location(T thing) {
        return address() + "/" + key(thing);
    }

    long version(T thing);

    R shown(T thing);

    /** Finds it by the key in an address; empty also where that cannot be a key. */
    Optional<T> find(String key);

    /**
     * Reads one from a request.
     *
     * @param key as in the address; absent where the body alone says it
     * @param before what is stored under that key; what it returns has that version, or else 0
     */
    T read(Fields fields, @Nullable String key, @Nullable T before);

    /** The rules of its fields. */
    Columns columns();

    /** Fields that no answer shows, and that can be replaced but not removed. */
    default List<String> writeOnly() {
        return List.of();
    }

    /** Adds to what answers show what else a patch changes, and gives back the thing without that. */
    default T reveal(T thing, ObjectNode shown, ObjectNode patch) {
        return thing;
    }

    SaveOutcome save(T thing, Change change);

    SaveOutcome replace(T thing, Change change);

    /** Removes it, or throws a problem that says why it cannot be removed. */
    boolean remove(T thing, Change change);
}
