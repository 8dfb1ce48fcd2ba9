package scot.tolbooth.portal.demo.estate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpCredentials.Community;
import scot.tolbooth.inventory.device.SnmpCredentials.User;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteKind;

/** Puts routers, switches, controllers and access points into the sites, parents first. */
final class Equipment {

    static final String CENTRAL_SITE = "CIV-001";

    private static final String COMMUNITY = "tolbooth-demo";
    private static final Duration SLOW = Duration.ofMillis(1500);

    /** One in the estate is registered with another community than the device has. */
    private static final String MISTYPED = "sch-004-sw-1";

    /** One in the estate is slow. */
    private static final String SLOW_ONE = "lib-003-rtr-1";

    private final List<SimulatedDevice> devices = new ArrayList<>();
    private final List<AccessPoint> accessPoints = new ArrayList<>();
    private int ports;

    /** Installs every site that has got as far as installation. */
    void install(List<SimulatedSite> sites) {
        sites.stream().filter(site -> site.code().value().equals(CENTRAL_SITE)).forEach(this::installCentre);
        sites.stream()
                .filter(site -> site.isInstalled() && !site.code().value().equals(CENTRAL_SITE))
                .forEach(this::installBranch);
    }

    List<SimulatedDevice> devices() {
        return devices;
    }

    List<AccessPoint> accessPoints() {
        return accessPoints;
    }

    private void installCentre(SimulatedSite site) {
        DeviceName router = add(site, "rtr", 1, Product.CISCO_ISR, null);
        DeviceName core = add(site, "sw", 1, Product.CISCO_SWITCH, router);
        add(site, "wlc", 1, Product.CISCO_WLC, core);
        add(site, "wlc", 2, Product.CISCO_WLC, core);
        add(site, "sz", 1, Product.SMARTZONE, core);
        add(site, "zd", 1, Product.ZONE_DIRECTOR, core);
        installWireless(site, core);
    }

    private void installBranch(SimulatedSite site) {
        DeviceName router = add(site, "rtr", 1, router(site), null);
        boolean switched = site.place().kind() != SiteKind.PARK && Dice.unit(site.code() + " switched") < 0.9;
        Product make = Dice.unit(site.code() + " switch") < 0.5 ? Product.CISCO_SWITCH : Product.ARUBA_SWITCH;
        installWireless(site, switched ? add(site, "sw", 1, make, router) : router);
    }

    private static Product router(SimulatedSite site) {
        double chance = Dice.unit(site.code() + " router");
        return switch (site.place().kind()) {
            case PARK -> Product.TELTONIKA;
            case TOWN_CENTRE -> Product.FORTIGATE;
            case SCHOOL -> chance < 0.5 ? Product.CISCO_ISR : chance < 0.8 ? Product.FORTIGATE : Product.DRAYTEK;
            default -> chance < 0.4 ? Product.MIKROTIK_ROUTER : chance < 0.7 ? Product.DRAYTEK : Product.CISCO_ISR;
        };
    }

    private void installWireless(SimulatedSite site, DeviceName uplink) {
        DeviceName cluster =
                site.wireless() == Wireless.ARUBA_INSTANT ? add(site, "vc", 1, Product.ARUBA_INSTANT, uplink) : null;
        for (int index = 0; index < site.accessPoints(); index++) {
            installAccessPoint(site, index, uplink, cluster);
        }
    }

    private void installAccessPoint(SimulatedSite site, int index, DeviceName uplink, @Nullable DeviceName cluster) {
        DeviceName name = name(site, "ap", index + 1);
        switch (site.wireless()) {
            case UNIFI -> add(site, "ap", index + 1, Product.UNIFI_AP, uplink);
            case MIKROTIK -> add(site, "ap", index + 1, Product.MIKROTIK_AP, uplink);
            case CISCO, SMARTZONE, ZONE_DIRECTOR -> add(site, "ap", index + 1, Product.CONTROLLED_AP, uplink);
            case ARUBA_INSTANT -> {
                // The cluster's members are known from its virtual controller, which stands at the same site.
            }
        }
        accessPoints.add(new AccessPoint(name, site, index, reporter(site, name, cluster)));
    }

    private static DeviceName reporter(SimulatedSite site, DeviceName itself, @Nullable DeviceName cluster) {
        String centre = CENTRAL_SITE.toLowerCase(Locale.ROOT);
        return switch (site.wireless()) {
            case ARUBA_INSTANT -> cluster == null ? itself : cluster;
            case UNIFI, MIKROTIK -> itself;
            case CISCO -> new DeviceName(centre + "-wlc-" + (1 + Dice.below(2, site.code() + " controller", 0)));
            case SMARTZONE -> new DeviceName(centre + "-sz-1");
            case ZONE_DIRECTOR -> new DeviceName(centre + "-zd-1");
        };
    }

    private DeviceName add(SimulatedSite site, String role, int number, Product product, @Nullable DeviceName parent) {
        DeviceName name = name(site, role, number);
        Conduct conduct = product.isPolled() ? conduct(name, site, product) : null;
        devices.add(new SimulatedDevice(name, site, product, parent, conduct));
        return name;
    }

    private Conduct conduct(DeviceName name, SimulatedSite site, Product product) {
        SnmpCredentials accepts = credentials(name, product);
        SnmpCredentials registered =
                name.value().equals(MISTYPED) ? new Community(SnmpVersion.V2C, "tolbooth-dmeo") : accepts;
        Duration delay = name.value().equals(SLOW_ONE) ? SLOW : Duration.ZERO;
        boolean powered = site.reached() != Milestone.INSTALLATION || Dice.unit(site.code() + " powered") < 0.5;
        return new Conduct(ports++, accepts, registered, delay, powered);
    }

    private static SnmpCredentials credentials(DeviceName name, Product product) {
        String value = name.value();
        if (value.equals("civ-001-rtr-1") || value.equals("civ-001-wlc-1") || value.equals("twn-001-rtr-1")) {
            return new User(
                    "demo", AuthProtocol.SHA256, "demo-auth-password", PrivProtocol.AES128, "demo-priv-password", null);
        }
        boolean oldFirmware = product == Product.UNIFI_AP && Dice.unit(value + " firmware") < 0.05;
        return new Community(oldFirmware ? SnmpVersion.V1 : SnmpVersion.V2C, COMMUNITY);
    }

    private static DeviceName name(SimulatedSite site, String role, int number) {
        return new DeviceName(site.code().value().toLowerCase(Locale.ROOT) + "-" + role + "-" + number);
    }
}
