package scot.tolbooth.portal.online;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.accounting.SessionsByAddress;
import scot.tolbooth.radius.nas.IpLiteral;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/**
 * Tells devices apart by the address that they call from. That tells only where the NAS accounts for addresses and
 * nothing between it and the portal translates them: so much is known of an address in the network of 256 of another
 * device that is online there, and not the NAS's own.
 */
record Callers(NasClients clients, SessionsByAddress addresses, Sessions sessions, Stays stays) {

    /**
     * A device that is known to be behind the NAS.
     *
     * @param stay empty where it is not online
     */
    record Caller(Optional<Stay> stay) {}

    /** Empty where the address does not tell. */
    Optional<Caller> find(String nas, String address) {
        return client(nas)
                .filter(client -> isBehind(client, address))
                .map(client -> addresses.near(client.name(), address))
                .filter(near -> !near.isEmpty())
                .map(near -> caller(near, address));
    }

    private Caller caller(Map<String, Long> near, String address) {
        return new Caller(
                Optional.ofNullable(near.get(address)).flatMap(sessions::find).map(stays::of));
    }

    private Optional<NasClient> client(String name) {
        try {
            return clients.find(new NasName(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** A proxy may pass on as an address whatever it was told. */
    private static boolean isBehind(NasClient client, String address) {
        return IpLiteral.isIpv4(address)
                && IpLiteral.read(address)
                        .filter(caller -> !client.address().contains(caller))
                        .isPresent();
    }
}
