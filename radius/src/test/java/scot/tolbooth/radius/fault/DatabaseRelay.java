package scot.tolbooth.radius.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the service and its database, and can be cut: then nothing gets through in either direction and nobody
 * is told, as with a cable. What was sent meanwhile arrives once it is mended, for TCP sends it again. Or it can refuse,
 * as a machine whose database has ended.
 */
final class DatabaseRelay implements AutoCloseable {

    private final InetSocketAddress database;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private ServerSocket listener;
    private boolean cut;

    DatabaseRelay(int databasePort) {
        this.database = new InetSocketAddress(InetAddress.getLoopbackAddress(), databasePort);
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    int port() {
        return port;
    }

    void cut() {
        setCut(true);
    }

    void mend() {
        setCut(false);
    }

    /** Ends every connection and takes no new one. */
    void refuse() {
        close(listener);
        sockets.forEach(DatabaseRelay::close);
    }

    void accept() {
        listener = listen(port);
    }

    @Override
    public void close() {
        refuse();
        mend();
    }

    private void setCut(boolean now) {
        synchronized (change) {
            cut = now;
            change.notifyAll();
        }
    }

    private void awaitMended() throws InterruptedException {
        synchronized (change) {
            while (cut) {
                change.wait();
            }
        }
    }

    private ServerSocket listen(int on) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on));
            start(() -> accept(socket));
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept(ServerSocket from) {
        try {
            while (!from.isClosed()) {
                Socket service = from.accept();
                Socket server = new Socket();
                sockets.add(service);
                sockets.add(server);
                start(() -> connect(service, server));
            }
        } catch (IOException closed) {
            close(from);
        }
    }

    private void connect(Socket service, Socket server) {
        try {
            awaitMended();
            server.connect(database);
            start(() -> forward(server, service));
            forward(service, server);
        } catch (IOException | InterruptedException ended) {
            end(service, server);
        }
    }

    private void forward(Socket from, Socket to) {
        byte[] piece = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                awaitMended();
                out.write(piece, 0, count);
            }
            awaitMended();
        } catch (IOException | InterruptedException ended) {
            // Whichever end closed, both are closed.
        } finally {
            end(from, to);
        }
    }

    private void end(Socket one, Socket other) {
        close(one);
        close(other);
        sockets.remove(one);
        sockets.remove(other);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "database-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
