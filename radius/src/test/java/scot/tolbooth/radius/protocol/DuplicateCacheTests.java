package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.protocol.DuplicateCache.Admission;

@Tag("checklist-9")
class DuplicateCacheTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Octets ONE = Octets.of(new byte[16]);
    private static final Octets OTHER = Octets.ofHex("01".repeat(16));
    private static final Octets REPLY = Octets.ofText("reply");

    private final DuplicateCache cache = new DuplicateCache();

    @Test
    void aReplyIsKeptForThirtySeconds() {
        cache.admit(key(1), ONE, NOW);
        cache.answered(key(1), ONE, REPLY);
        assertThat(cache.admit(key(1), ONE, NOW.plusSeconds(29))).isEqualTo(new Admission.Answered(REPLY));
        assertThat(cache.admit(key(1), ONE, NOW.plusSeconds(31))).isEqualTo(new Admission.Fresh());
    }

    @Test
    void aReplyToARequestThatTheNasHasGivenUpIsNotKept() {
        cache.admit(key(1), ONE, NOW);
        cache.admit(key(1), OTHER, NOW);
        cache.answered(key(1), ONE, REPLY);
        assertThat(cache.admit(key(1), OTHER, NOW)).isEqualTo(new Admission.InProgress());
    }

    @Test
    void forgettingAnOlderRequestLeavesTheNewer() {
        cache.admit(key(1), ONE, NOW);
        cache.admit(key(1), OTHER, NOW);
        cache.forget(key(1), ONE);
        assertThat(cache.admit(key(1), OTHER, NOW)).isEqualTo(new Admission.InProgress());
    }

    @Test
    void itIsBounded() {
        for (int port = 1; port <= 200; port++) {
            for (int identifier = 0; identifier < 256; identifier++) {
                cache.admit(
                        new DuplicateCache.Key(InetSocketAddress.createUnresolved("nas", port), identifier), ONE, NOW);
            }
        }
        assertThat(cache.size()).isEqualTo(16_384);
    }

    private static DuplicateCache.Key key(int identifier) {
        return new DuplicateCache.Key(InetSocketAddress.createUnresolved("nas", 1), identifier);
    }
}
