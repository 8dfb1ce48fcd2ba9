package scot.tolbooth.radius.protocol;

import java.util.Locale;

/** Which of the two services a UDP port gives. */
public enum RadiusService {
    AUTHENTICATION(PacketCode.ACCESS_REQUEST, PacketCode.ACCESS_ACCEPT),
    ACCOUNTING(PacketCode.ACCOUNTING_REQUEST, PacketCode.ACCOUNTING_RESPONSE);

    private final PacketCode request;
    private final PacketCode statusReply;

    RadiusService(PacketCode request, PacketCode statusReply) {
        this.request = request;
        this.statusReply = statusReply;
    }

    /** The only request it takes besides Status-Server. */
    PacketCode request() {
        return request;
    }

    /** What it answers a Status-Server with (RFC 5997 section 3). */
    PacketCode statusReply() {
        return statusReply;
    }

    /** The setting that has its port. */
    String setting() {
        return "tolbooth.radius." + name().toLowerCase(Locale.ROOT) + "-port";
    }
}
