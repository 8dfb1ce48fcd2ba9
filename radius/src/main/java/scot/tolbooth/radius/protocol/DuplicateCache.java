package scot.tolbooth.radius.protocol;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was answered, so that a request sent again gets the same octets and has no second effect (RFC 5080
 * section 2.2.2). Belongs to one event loop; not for use by several threads.
 */
final class DuplicateCache {

    private static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final int CAPACITY = 16_384;

    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    /** One identifier of one NAS socket. */
    record Key(InetSocketAddress source, int identifier) {}

    private record Entry(
            Octets authenticator, Instant since, @Nullable Octets reply) {}

    sealed interface Admission {
        record Fresh() implements Admission {}

        record InProgress() implements Admission {}

        record Answered(Octets reply) implements Admission {}
    }

    /** Takes note of a request. Only one whose authenticators were verified may come here. */
    Admission admit(Key key, Octets authenticator, Instant now) {
        forgetOlderThan(now.minus(LIFETIME));
        Entry entry = entries.get(key);
        if (entry != null && entry.authenticator().equals(authenticator)) {
            return entry.reply() == null ? new Admission.InProgress() : new Admission.Answered(entry.reply());
        }
        entries.remove(key);
        entries.put(key, new Entry(authenticator, now, null));
        return new Admission.Fresh();
    }

    /** Keeps the reply, unless the NAS has moved on to another request meanwhile. */
    void answered(Key key, Octets authenticator, Octets reply) {
        entries.computeIfPresent(
                key,
                (same, entry) -> entry.authenticator().equals(authenticator)
                        ? new Entry(authenticator, entry.since(), reply)
                        : entry);
    }

    /** Lets the same request be tried again. */
    void forget(Key key, Octets authenticator) {
        Entry entry = entries.get(key);
        if (entry != null && entry.authenticator().equals(authenticator)) {
            entries.remove(key);
        }
    }

    int size() {
        return entries.size();
    }

    private void forgetOlderThan(Instant limit) {
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entries.size() < CAPACITY && entry.since().isAfter(limit)) {
                return;
            }
            oldest.remove();
        }
    }
}
