package scot.tolbooth.radius.authentication;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.Stations;

/** What an Access-Request says, as far as it is decided upon. */
record AccessAttempt(
        @Nullable String username,
        Credentials credentials,
        NasName nas,
        @Nullable MacAddress device,
        boolean byMacAddress) {

    private static final long CALL_CHECK = 10;

    static AccessAttempt of(RadiusExchange exchange) {
        RadiusPacket packet = exchange.packet();
        String username = packet.text(AttributeType.USER_NAME)
                .filter(name -> name.indexOf('\0') < 0)
                .orElse(null);
        boolean callCheck = packet.number(AttributeType.SERVICE_TYPE)
                .filter(type -> type == CALL_CHECK)
                .isPresent();
        return new AccessAttempt(
                username,
                Credentials.of(exchange),
                exchange.nas().name(),
                Stations.device(packet).orElse(null),
                callCheck || (username != null && Stations.mac(username).isPresent()));
    }
}
