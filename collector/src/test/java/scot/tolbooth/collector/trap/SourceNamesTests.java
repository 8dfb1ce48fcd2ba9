package scot.tolbooth.collector.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.whole.VirtualTime;

class SourceNamesTests {

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-28T12:00:00Z"));
    private final Map<String, InetAddress[]> server = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final SourceNames names = new SourceNames(this::resolve, waiting::add, time);

    @Test
    void figuresAreTakenAsTheyAre() throws UnknownHostException {
        assertThat(names.of("192.0.2.7")).containsExactly(InetAddress.getByName("192.0.2.7"));
        assertThat(names.of("2001:db8::7")).containsExactly(InetAddress.getByName("2001:db8::7"));
        assertThat(names.of("300.1.2.3")).isEmpty();
        assertThat(waiting).isEmpty();
    }

    @Test
    void aNameIsLookedUpOnceInTheBackgroundWithAllItsAddresses() throws UnknownHostException {
        server.put("rtr.example", addresses("192.0.2.7", "2001:db8::7"));

        assertThat(names.of("rtr.example")).isEmpty();
        assertThat(names.of("rtr.example")).isEmpty();
        assertThat(waiting).hasSize(1);
        lookUp();
        assertThat(names.of("rtr.example")).containsExactly(addresses("192.0.2.7", "2001:db8::7"));
        assertThat(waiting).isEmpty();
    }

    @Test
    void aNameIsLookedUpAgainAfterAMinuteAndMayHaveMoved() throws UnknownHostException {
        server.put("rtr.example", addresses("192.0.2.7"));
        known("rtr.example");
        server.put("rtr.example", addresses("192.0.2.8"));

        pass(59);
        assertThat(names.of("rtr.example")).containsExactly(addresses("192.0.2.7"));
        assertThat(waiting).isEmpty();
        pass(1);
        assertThat(names.of("rtr.example")).containsExactly(addresses("192.0.2.7"));
        lookUp();
        assertThat(names.of("rtr.example")).containsExactly(addresses("192.0.2.8"));
    }

    @Test
    void aNameThatCannotBeLookedUpKeepsWhatItHadAndIsTriedAgain() throws UnknownHostException {
        server.put("rtr.example", addresses("192.0.2.7"));
        known("rtr.example");
        server.clear();
        pass(60);
        known("rtr.example");
        known("nowhere.example");

        assertThat(names.of("rtr.example")).containsExactly(addresses("192.0.2.7"));
        assertThat(names.of("nowhere.example")).isEmpty();
        assertThat(waiting).isEmpty();
        server.put("nowhere.example", addresses("192.0.2.9"));
        pass(60);
        known("nowhere.example");
        assertThat(names.of("nowhere.example")).containsExactly(addresses("192.0.2.9"));
    }

    @Test
    void whatIsNoLongerInTheInventoryIsForgotten() throws UnknownHostException {
        server.put("rtr.example", addresses("192.0.2.7"));
        known("rtr.example");
        names.keepOnly(Set.of("other.example"));

        assertThat(names.of("rtr.example")).isEmpty();
    }

    private void known(String name) {
        names.of(name);
        lookUp();
    }

    private void lookUp() {
        List<Runnable> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }

    private void pass(long seconds) {
        time.advanceTo(time.instant().plus(Duration.ofSeconds(seconds)));
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = server.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    private static InetAddress[] addresses(String... figures) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[figures.length];
        for (int i = 0; i < figures.length; i++) {
            addresses[i] = InetAddress.getByName(figures[i]);
        }
        return addresses;
    }
}
