package scot.tolbooth.portal.demo.agent;

/**
 * One interface of a device.
 *
 * @param index its ifIndex
 * @param type its ifType: 6 Ethernet, 24 loopback, 71 Wi-Fi, 209 bridge
 * @param megabitsPerSecond its speed
 * @param received the share of what the site downloads that it receives, 0 where nothing is connected
 * @param sent the share of what the site downloads that it sends
 */
record Port(int index, String name, String alias, int type, int megabitsPerSecond, double received, double sent) {

    static final int ETHERNET = 6;
    static final int LOOPBACK = 24;
    static final int WIFI = 71;
    static final int BRIDGE = 209;

    /** What people send, for each bit that they receive. */
    static final double UPLOAD = 0.14;

    /** Faces the internet. */
    static Port outer(int index, String name, int megabitsPerSecond) {
        return new Port(index, name, "WAN", ETHERNET, megabitsPerSecond, 1, UPLOAD);
    }

    /** Faces a share of the people. */
    static Port inner(int index, String name, String alias, int type, int megabitsPerSecond, double share) {
        return new Port(index, name, alias, type, megabitsPerSecond, share * UPLOAD, share);
    }

    static Port unused(int index, String name, int megabitsPerSecond) {
        return new Port(index, name, "", ETHERNET, megabitsPerSecond, 0, 0);
    }

    static Port loopback(int index, String name) {
        return new Port(index, name, "", LOOPBACK, 0, 1e-6, 1e-6);
    }

    boolean isUp() {
        return received + sent > 0;
    }
}
