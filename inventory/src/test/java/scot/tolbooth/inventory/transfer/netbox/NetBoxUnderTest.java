package scot.tolbooth.inventory.transfer.netbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.inventory.transfer.InventoryUnderTest;

/** The import from NetBox into a database that its tests share, and documents as NetBox 3.4 and 4.2 answer with. */
final class NetBoxUnderTest {

    static final Change CHANGE = Change.by("a test");
    static final InventoryUnderTest INVENTORY = new InventoryUnderTest();
    static final SiteCode LIBRARY = new SiteCode("MOTHERWELL-LIBRARY");
    static final SiteCode HUB = new SiteCode("KILSYTH-HUB");
    static final DeviceName ROUTER = new DeviceName("mot-lib-rtr-1");
    static final NetBoxImporter IMPORTER = new NetBoxImporter(
            INVENTORY.importer(),
            INVENTORY.rollout,
            new NetBoxSettings(Set.of(), Duration.ofSeconds(1), Duration.ofSeconds(1), DataSize.ofMegabytes(1), ""),
            DeviceKinds.read(resource("/scot/tolbooth/inventory/transfer/netbox/device-kinds.txt")));

    private NetBoxUnderTest() {}

    static ImportReport load(String text) {
        return IMPORTER.load(text, NetBoxOptions.PLAIN, ImportOptions.PLAIN, CHANGE);
    }

    static String version3() {
        return resource("netbox-3.json");
    }

    static String version4() {
        return resource("netbox-4.json");
    }

    private static String resource(String name) {
        try (InputStream file = NetBoxUnderTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
