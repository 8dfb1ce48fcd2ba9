package scot.tolbooth.radius.disconnect;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.SessionAtNas;
import scot.tolbooth.radius.accounting.SessionHandle;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Stations;

/**
 * The attributes by which a NAS tells which session is meant (RFC 5176 section 3). Always the session id: by a user name
 * alone CoovaChilli drops every device of the user.
 */
final class SessionIdentity {

    private SessionIdentity() {}

    static List<Attribute> of(SessionAtNas session, NasVendor vendor, Instant now) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(nas(session.nasIdentifier(), session.source()));
        attributes.add(Attribute.text(AttributeType.ACCT_SESSION_ID, session.acctSessionId()));
        SessionHandle handle = session.handle();
        if (wantsUserName(vendor)) {
            text(AttributeType.USER_NAME, handle.userName(), attributes);
        }
        if (vendor == NasVendor.MIKROTIK) {
            framedAddress(handle, attributes);
        } else {
            text(AttributeType.CALLING_STATION_ID, handle.callingStationId(), attributes);
        }
        if (handle.auditSessionId() != null) {
            text(AttributeType.CISCO_AVPAIR, Stations.AUDIT_SESSION_ID + handle.auditSessionId(), attributes);
        }
        attributes.add(Attribute.number(AttributeType.EVENT_TIMESTAMP, now.getEpochSecond()));
        return attributes;
    }

    /** Cisco and Meraki go by the device and their own session id; a user name that they changed would not match. */
    private static boolean wantsUserName(NasVendor vendor) {
        return vendor != NasVendor.CISCO && vendor != NasVendor.MERAKI;
    }

    /** @param identifier what the NAS calls itself, or empty: then it is named by its address */
    static Attribute nas(String identifier, InetAddress source) {
        if (!identifier.isEmpty()) {
            return Attribute.text(AttributeType.NAS_IDENTIFIER, identifier);
        }
        return Attribute.address(
                source instanceof Inet4Address ? AttributeType.NAS_IP_ADDRESS : AttributeType.NAS_IPV6_ADDRESS, source);
    }

    private static void text(AttributeType type, @Nullable String value, List<Attribute> to) {
        if (value != null && !value.isEmpty()) {
            to.add(Attribute.text(type, value));
        }
    }

    private static void framedAddress(SessionHandle handle, List<Attribute> to) {
        if (handle.framedAddress() == null) {
            return;
        }
        try {
            to.add(Attribute.address(AttributeType.FRAMED_IP_ADDRESS, InetAddress.getByName(handle.framedAddress())));
        } catch (UnknownHostException notALiteral) {
            throw new IllegalStateException("radius.session.framed_address must be an IP address", notALiteral);
        }
    }
}
