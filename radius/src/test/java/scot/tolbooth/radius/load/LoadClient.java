package scot.tolbooth.radius.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests from one thread: the next when one is answered, within a window, or at a pace whatever is answered.
 */
final class LoadClient {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
    private static final long CARE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Lane lane;
    private final @Nullable Lane follow;
    private final Pace pace;
    /** Requests of the second lane whose turn has come. */
    private final Queue<Integer> ready = new ArrayDeque<>();

    private int next;
    private int underWay;
    private int done;

    /**
     * How fast.
     *
     * @param window how many may be under way
     * @param perSecond how many begin in a second; 0 for as many as the window lets
     */
    record Pace(int window, double perSecond) {

        static Pace closed(int window) {
            return new Pace(window, 0);
        }

        static Pace of(double perSecond) {
            return new Pace(1_500, perSecond);
        }
    }

    /** @param follow whose requests each follow the reply to that of the same number; absent where none do */
    LoadClient(Lane lane, @Nullable Lane follow, Pace pace) {
        this.lane = lane;
        this.follow = follow;
        this.pace = pace;
    }

    /** Sends everything and returns how long it took until the last reply. */
    Duration run() {
        int all = lane.count() + (follow == null ? 0 : follow.count());
        try (Selector selector = Selector.open()) {
            lane.register(selector);
            if (follow != null) {
                follow.register(selector);
            }
            long begin = System.nanoTime();
            long cared = begin;
            while (done < all) {
                send(begin);
                selector.select(this::receive, 1);
                long now = System.nanoTime();
                if (now - cared > CARE) {
                    care(now);
                    cared = now;
                }
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void send(long begin) throws IOException {
        while (follow != null && !ready.isEmpty() && underWay < pace.window() && follow.hasRoomFor(ready.element())) {
            follow.send(ready.remove());
            underWay++;
        }
        while (next < lane.count() && underWay < pace.window() && lane.hasRoomFor(next) && isDue(begin)) {
            lane.send(next++);
            underWay++;
        }
    }

    private boolean isDue(long begin) {
        return pace.perSecond() == 0 || System.nanoTime() - begin >= next / pace.perSecond() * 1e9;
    }

    private void receive(SelectionKey key) {
        Lane.Socket socket = (Lane.Socket) key.attachment();
        try {
            for (int request = socket.lane().receive(socket.nas());
                    request != -2;
                    request = socket.lane().receive(socket.nas())) {
                if (request >= 0) {
                    answered(socket.lane(), request);
                }
            }
        } catch (IOException refused) {
            // Nobody listens there yet, or any more: whatever was sent is sent again.
        }
    }

    private void answered(Lane by, int request) {
        underWay--;
        done++;
        if (by == lane && follow != null) {
            ready.add(request);
        }
    }

    private void care(long now) throws IOException {
        int lost = lane.care(now, PATIENCE);
        underWay -= lost;
        // Whoever was not let in does not begin a session either.
        done += follow == null ? lost : 2 * lost;
        if (follow != null) {
            int lostLater = follow.care(now, PATIENCE);
            underWay -= lostLater;
            done += lostLater;
        }
    }
}
