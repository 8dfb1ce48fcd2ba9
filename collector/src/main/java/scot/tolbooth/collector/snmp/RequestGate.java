package scot.tolbooth.collector.snmp;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of requests onto the wire, in all and to one device, and the rest in the order in which they
 * came. Never blocks.
 */
final class RequestGate {

    private final int total;
    private final int perPeer;
    private final Queue<Waiting> ready = new ArrayDeque<>();
    private final Map<Object, Peer> peers = new HashMap<>();
    private int outstanding;
    private int waiting;

    RequestGate(int total, int perPeer) {
        this.total = total;
        this.perPeer = perPeer;
    }

    /** Starts the request now or when its turn comes; whoever started must call {@link #leave} once. */
    void enter(Object peer, Runnable request) {
        synchronized (this) {
            waiting++;
            Peer queue = peers.computeIfAbsent(peer, key -> new Peer());
            if (queue.admitted < perPeer) {
                queue.admitted++;
                ready.add(new Waiting(peer, request));
            } else {
                queue.requests.add(request);
            }
        }
        startReady();
    }

    /** Makes room after a request has ended. */
    void leave(Object peer) {
        synchronized (this) {
            outstanding--;
            Peer queue = peers.get(peer);
            if (queue != null) {
                Runnable next = queue.requests.poll();
                if (next != null) {
                    ready.add(new Waiting(peer, next));
                } else if (--queue.admitted == 0) {
                    peers.remove(peer);
                }
            }
        }
        startReady();
    }

    synchronized int outstanding() {
        return outstanding;
    }

    synchronized int waiting() {
        return waiting;
    }

    private void startReady() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        if (outstanding >= total || ready.isEmpty()) {
            return null;
        }
        outstanding++;
        waiting--;
        return ready.remove().request();
    }

    private record Waiting(Object peer, Runnable request) {}

    private static final class Peer {
        private final Queue<Runnable> requests = new ArrayDeque<>();
        private int admitted;
    }
}
