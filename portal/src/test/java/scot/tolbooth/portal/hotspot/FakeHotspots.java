package scot.tolbooth.portal.hotspot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** One registered hotspot, {@code site-001}, which sends RADIUS from 192.0.2.0/24. */
record FakeHotspots(
        HotspotFamily registered,
        List<String> loginHosts,
        @Nullable String portalUrl) implements HotspotLookup {

    static final String SECRET = "s3cret";

    @Override
    public Optional<RegisteredHotspot> find(HotspotFamily family, String nameOrIdentity) {
        boolean known = nameOrIdentity.equals("site-001") || nameOrIdentity.equals("AA-BB-CC-00-11-22");
        return Optional.of(hotspot()).filter(hotspot -> known && family == registered);
    }

    private RegisteredHotspot hotspot() {
        NasName name = new NasName("site-001");
        NasClient client = new NasClient(name, CidrBlock.of("192.0.2.0/24"), null, NasVendor.GENERIC, null, true, 1);
        return new RegisteredHotspot(client, new Hotspot(name, registered, null, loginHosts, portalUrl, 1), SECRET);
    }
}
