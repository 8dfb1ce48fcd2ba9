package scot.tolbooth.radius.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to be sent, as a NAS or a tester makes it. Passwords are put in when it is encoded.
 *
 * @param papPassword sent hidden as User-Password
 * @param chapPassword sent as CHAP-Password, with the Request Authenticator as challenge
 * @param signed whether it begins with a Message-Authenticator
 */
public record RadiusRequest(
        PacketCode code,
        List<Attribute> attributes,
        @Nullable Octets papPassword,
        @Nullable Octets chapPassword,
        boolean signed) {

    public RadiusRequest {
        attributes = List.copyOf(attributes);
    }

    /** An Access-Request, signed; credentials may be among the attributes, or added by the methods below. */
    public static RadiusRequest access(List<Attribute> attributes) {
        return new RadiusRequest(PacketCode.ACCESS_REQUEST, attributes, null, null, true);
    }

    /** An Accounting-Request. */
    public static RadiusRequest accounting(List<Attribute> attributes) {
        return new RadiusRequest(PacketCode.ACCOUNTING_REQUEST, attributes, null, null, false);
    }

    /** A Status-Server (RFC 5997). */
    public static RadiusRequest status() {
        return new RadiusRequest(PacketCode.STATUS_SERVER, List.of(), null, null, true);
    }

    /** A Disconnect-Request (RFC 5176 section 2.1), signed. */
    public static RadiusRequest disconnect(List<Attribute> attributes) {
        return new RadiusRequest(PacketCode.DISCONNECT_REQUEST, attributes, null, null, true);
    }

    /** A CoA-Request (RFC 5176 section 2.2), signed. */
    public static RadiusRequest changeOfAuthorization(List<Attribute> attributes) {
        return new RadiusRequest(PacketCode.COA_REQUEST, attributes, null, null, true);
    }

    public RadiusRequest withPap(String password) {
        return new RadiusRequest(code, attributes, Octets.ofText(password), chapPassword, signed);
    }

    public RadiusRequest withChap(String password) {
        return new RadiusRequest(code, attributes, papPassword, Octets.ofText(password), signed);
    }

    /** As an old NAS sends it. */
    public RadiusRequest unsigned() {
        return new RadiusRequest(code, attributes, papPassword, chapPassword, false);
    }
}
