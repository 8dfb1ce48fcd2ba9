package scot.tolbooth.portal.online;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.accounting.SessionsByAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/**
 * Tells devices apart by the address that they call from. That tells only where the NAS accounts for addresses and
 * nothing between it and the portal translates them: so much is known of an address in the network of 256 of another
 * device that is online there, and not the NAS's own.
 */
record Callers(NasClients clients, SessionsByAddress addresses, Sessions sessions, Stays stays) {

    private static final String IPV4 = "([0-9]{1,3}\\.){3}[0-9]{1,3}";

    /**
     * A device that is known to be behind the NAS.
     *
     * @param stay empty where it is not online
     */
    record Caller(Optional<Stay> stay) {}

    /** Empty where the address does not tell. */
    Optional<Caller> find(String nas, String address) {
        return client(nas)
                .filter(client -> address.matches(IPV4) && !client.address().contains(literal(address)))
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

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalStateException("an address in digits is one", notALiteral);
        }
    }
}
