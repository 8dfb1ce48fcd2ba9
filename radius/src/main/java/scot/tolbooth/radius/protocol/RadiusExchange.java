package scot.tolbooth.radius.protocol;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import scot.tolbooth.radius.nas.KnownNas;

/**
 * A verified request.
 *
 * @param source the address it came from
 */
public record RadiusExchange(KnownNas nas, RadiusPacket packet, InetAddress source, Instant received) {

    /** The User-Password in clear; empty where there is none, or it is not hidden as RFC 2865 section 5.2 has it. */
    public Optional<Octets> userPassword() {
        return packet.octets(AttributeType.USER_PASSWORD)
                .flatMap(hidden -> PapPassword.reveal(hidden, packet.authenticator(), nas.secret()));
    }
}
