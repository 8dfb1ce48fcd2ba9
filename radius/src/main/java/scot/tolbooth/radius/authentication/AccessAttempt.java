package scot.tolbooth.radius.authentication;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.Stations;

/**
 * What an Access-Request says, as far as it is decided upon.
 *
 * @param device absent where the NAS does not say, or says two
 * @param byMacAddress whether it names the device only: the user name is an address, or the NAS says Call-Check
 */
record AccessAttempt(
        @Nullable String username,
        Credentials credentials,
        NasClient client,
        @Nullable MacAddress device,
        @Nullable String ssid,
        boolean byMacAddress,
        Instant received) {

    private static final long CALL_CHECK = 10;

    static AccessAttempt of(RadiusExchange exchange) {
        RadiusPacket packet = exchange.packet();
        String username = packet.text(AttributeType.USER_NAME)
                .filter(name -> name.indexOf('\0') < 0)
                .orElse(null);
        boolean callCheck = packet.number(AttributeType.SERVICE_TYPE)
                .filter(type -> type == CALL_CHECK)
                .isPresent();
        Optional<MacAddress> named = username == null ? Optional.empty() : MacAddress.find(username);
        Optional<MacAddress> calling = Stations.device(packet);
        boolean two = named.isPresent() && calling.isPresent() && !named.equals(calling);
        return new AccessAttempt(
                username,
                Credentials.of(exchange),
                exchange.nas().client(),
                two ? null : calling.or(() -> named).orElse(null),
                Stations.ssid(packet).orElse(null),
                callCheck || named.isPresent(),
                exchange.received());
    }

    NasName nas() {
        return client.name();
    }

    @Nullable SiteCode site() {
        return client.site();
    }

    /** The word by which outcomes name how it wants in. */
    String method() {
        return byMacAddress ? "mac" : credentials.method();
    }
}
