package scot.tolbooth.collector.snmp;

import java.net.InetAddress;

/** Hears of notifications, and of what was dropped. Called from the thread that receives: it must return at once. */
public interface TrapListener {

    /** Why a message was dropped. */
    enum Dropped {
        UNKNOWN_SOURCE,
        WRONG_CREDENTIALS,
        TOO_MANY
    }

    void received(TrapMessage message);

    void dropped(InetAddress source, Dropped why);
}
