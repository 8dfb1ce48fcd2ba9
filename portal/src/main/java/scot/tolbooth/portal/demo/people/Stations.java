package scot.tolbooth.portal.demo.people;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.demo.estate.SimulatedSite;
import scot.tolbooth.portal.demo.estate.Wireless;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.ListenerException;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;

/**
 * Registers a NAS for each live site and opens its socket, at a loopback address of its own. Where the machine has no
 * loopback address but one (macOS), one NAS without a site stands for all.
 */
final class Stations {

    private static final Logger LOG = LoggerFactory.getLogger(Stations.class);
    private static final Change BY_US = Change.by("demonstration estate");
    private static final int SECRET_OCTETS = 24;
    private static final int HOSTS_PER_BLOCK = 250;
    private static final String ONLY_ADDRESS = "127.0.0.1";
    private static final NasName ONLY_NAME = new NasName("demo-nas-1");

    private final NasClients registered;
    private final RadiusClients clients;
    private final SecureRandom random;

    Stations(NasClients registered, RadiusClients clients, SecureRandom random) {
        this.registered = registered;
        this.clients = clients;
        this.random = random;
    }

    Map<SiteCode, Station> open(List<SimulatedSite> sites) {
        Map<SiteCode, Station> stations = new LinkedHashMap<>();
        try {
            for (int at = 0; at < sites.size(); at++) {
                stations.put(sites.get(at).code(), own(sites.get(at), at));
            }
            return stations;
        } catch (ListenerException noSuchAddress) {
            LOG.warn(
                    "This machine has no loopback address but {}: one NAS without a site stands for all, so that"
                            + " people are counted in total only",
                    ONLY_ADDRESS);
            return shared(sites);
        }
    }

    private Station own(SimulatedSite site, int number) {
        String address = "127.20." + number / HOSTS_PER_BLOCK + "." + (1 + number % HOSTS_PER_BLOCK);
        RadiusClient client = clients.open(new InetSocketAddress(address, 0));
        NasName name = new NasName(site.code().value().toLowerCase(Locale.ROOT) + "-nas-1");
        NasClient nas = nas(name, address, site.code(), vendor(site.wireless()));
        return new Station(site.code(), nas, register(nas), client);
    }

    private Map<SiteCode, Station> shared(List<SimulatedSite> sites) {
        RadiusClient client = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        NasClient nas = nas(ONLY_NAME, ONLY_ADDRESS, null, NasVendor.COOVACHILLI);
        SharedSecret secret = register(nas);
        Map<SiteCode, Station> stations = new LinkedHashMap<>();
        sites.forEach(site -> stations.put(site.code(), new Station(site.code(), nas, secret, client)));
        return stations;
    }

    private SharedSecret register(NasClient nas) {
        return new SharedSecret(registered.secret(nas.name()).orElseGet(() -> {
            byte[] fresh = new byte[SECRET_OCTETS];
            random.nextBytes(fresh);
            String secret = Base64.getUrlEncoder().encodeToString(fresh);
            registered.save(nas, secret, null, BY_US);
            return secret;
        }));
    }

    private static NasClient nas(NasName name, String address, @Nullable SiteCode site, NasVendor vendor) {
        return new NasClient(name, CidrBlock.of(address), site, vendor, null, true, 0);
    }

    private static NasVendor vendor(Wireless wireless) {
        return switch (wireless) {
            case ARUBA_INSTANT -> NasVendor.ARUBA;
            case UNIFI -> NasVendor.COOVACHILLI;
            case MIKROTIK -> NasVendor.MIKROTIK;
            case CISCO -> NasVendor.CISCO;
            case SMARTZONE, ZONE_DIRECTOR -> NasVendor.RUCKUS;
        };
    }
}
