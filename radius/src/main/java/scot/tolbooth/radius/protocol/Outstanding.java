package scot.tolbooth.radius.protocol;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The requests under way on one line: numbers them, sends them again, and matches replies to them by identifier. Belongs
 * to one event loop.
 */
final class Outstanding {

    private static final int IDENTIFIERS = 256;

    private final EventExecutor loop;
    private final Random random;
    private final Consumer<byte[]> line;
    private final @Nullable Exchange[] underWay = new @Nullable Exchange[IDENTIFIERS];
    private final Queue<Exchange> waiting = new ArrayDeque<>();
    private int next;

    /** @param line takes the octets of a packet to the other end */
    Outstanding(EventExecutor loop, Random random, Consumer<byte[]> line) {
        this.loop = loop;
        this.random = random;
        this.line = line;
    }

    void begin(Exchange exchange) {
        int identifier = free();
        if (identifier < 0) {
            waiting.add(exchange);
            return;
        }
        underWay[identifier] = exchange;
        send(identifier, exchange);
    }

    /** Takes in what may be a reply; any other packet is passed over. */
    void receive(byte[] octets) {
        if (octets.length < Frame.HEADER) {
            return;
        }
        int identifier = octets[1] & 0xff;
        Exchange exchange = underWay[identifier];
        if (exchange != null && exchange.receive(octets)) {
            release(identifier);
        }
    }

    /** Gives up all of them. */
    void close() {
        waiting.forEach(Exchange::giveUp);
        waiting.clear();
        for (int identifier = 0; identifier < IDENTIFIERS; identifier++) {
            Exchange exchange = underWay[identifier];
            if (exchange != null) {
                exchange.giveUp();
                underWay[identifier] = null;
            }
        }
    }

    /** A free identifier, the one longest out of use first; -1 where there is none. */
    private int free() {
        for (int i = 0; i < IDENTIFIERS; i++) {
            int identifier = (next + i) % IDENTIFIERS;
            if (underWay[identifier] == null) {
                next = identifier + 1;
                return identifier;
            }
        }
        return -1;
    }

    private void send(int identifier, Exchange exchange) {
        try {
            line.accept(exchange.nextAttempt(identifier, random));
            exchange.waitingFor(loop.schedule(
                    () -> timedOut(identifier, exchange),
                    exchange.patience(random).toMillis(),
                    TimeUnit.MILLISECONDS));
        } catch (IllegalArgumentException cannotBeEncoded) {
            exchange.fail(cannotBeEncoded);
            release(identifier);
        }
    }

    private void timedOut(int identifier, Exchange exchange) {
        if (exchange.mayTryAgain()) {
            send(identifier, exchange);
        } else {
            exchange.giveUp();
            release(identifier);
        }
    }

    private void release(int identifier) {
        underWay[identifier] = null;
        Exchange first = waiting.poll();
        if (first != null) {
            begin(first);
        }
    }
}
