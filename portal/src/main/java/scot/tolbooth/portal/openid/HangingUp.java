package scot.tolbooth.portal.openid;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends the reading of an answer that does not come to its end: the client's own time-outs are over with its head. */
final class HangingUp implements Closeable {

    private final InputStream body;
    private final CompletableFuture<Void> waiting;
    private volatile boolean isLate;

    private HangingUp(Duration patience, InputStream body) {
        this.body = body;
        this.waiting = CompletableFuture.runAsync(
                this::hangUp, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    static HangingUp after(Duration patience, InputStream body) {
        return new HangingUp(patience, body);
    }

    /** @throws IOException where what was read is not all */
    void check() throws IOException {
        if (isLate) {
            throw new IOException("did not come to the end of its answer");
        }
    }

    @Override
    public void close() {
        waiting.cancel(false);
    }

    private void hangUp() {
        isLate = true;
        try {
            body.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }
}
