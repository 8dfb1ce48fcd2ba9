package scot.tolbooth.portal.demo.agent;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Finds UDP ports for a whole estate on loopback, below those that the system gives out. */
final class FreePorts {

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 30_000;
    private static final int BLOCK = 400;

    private FreePorts() {}

    /** The first of 400 ports of which none is in use. */
    static int find() {
        for (int first = LOWEST; first < HIGHEST; first += BLOCK) {
            if (isFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + BLOCK + " UDP ports in a row are free on loopback");
    }

    private static boolean isFree(int first) {
        for (int port = first; port < first + BLOCK; port++) {
            try (DatagramSocket probe =
                    new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
                if (!probe.isBound()) {
                    return false;
                }
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
