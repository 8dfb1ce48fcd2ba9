package scot.tolbooth.radius.protocol;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a port takes.
 *
 * @param isTls whether TLS has said already who asks and that nothing was altered (RFC 6614)
 */
record Port(Set<RadiusService> services, boolean isTls) {

    /** RadSec has one port for all. */
    static final Port RADSEC = new Port(EnumSet.allOf(RadiusService.class), true);

    static Port udp(RadiusService service) {
        return new Port(EnumSet.of(service), false);
    }

    Optional<RadiusService> serviceOf(PacketCode code) {
        for (RadiusService service : services) {
            if (service.request() == code) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    /** What a Status-Server is answered with (RFC 5997 section 3); Access-Accept where both would do. */
    PacketCode statusReply() {
        return services.contains(RadiusService.AUTHENTICATION)
                ? RadiusService.AUTHENTICATION.statusReply()
                : RadiusService.ACCOUNTING.statusReply();
    }
}
