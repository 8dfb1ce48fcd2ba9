package scot.tolbooth.radius.protocol;

import io.netty.util.concurrent.EventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where a request came from and where its answer goes.
 *
 * @param socket by which its duplicates are known
 * @param address by which its sessions are known
 * @param loop on which everything about the port happens
 */
record Caller(InetSocketAddress socket, InetAddress address, EventExecutor loop, Consumer<Octets> answer) {

    void send(Octets octets) {
        answer.accept(octets);
    }

    /** Runs it on the loop: at once where that is here. */
    void onLoop(Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }

    void later(Runnable task, Duration delay) {
        var unused = loop.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
