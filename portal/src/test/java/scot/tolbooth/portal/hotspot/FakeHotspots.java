package scot.tolbooth.portal.hotspot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** One registered hotspot, {@code site-001}, which sends RADIUS from 192.0.2.0/24. */
record FakeHotspots(Hotspot hotspot) implements HotspotLookup {

    static final String SECRET = "s3cret";
    static final NasName NAS = new NasName("site-001");

    FakeHotspots(HotspotFamily family, List<String> loginHosts, @Nullable String portalUrl) {
        this(new Hotspot(NAS, family, "AA-BB-CC-00-11-22", loginHosts, portalUrl, 1));
    }

    @Override
    public Optional<RegisteredHotspot> find(HotspotFamily family, String nameOrIdentity) {
        boolean known = nameOrIdentity.equals(NAS.value()) || nameOrIdentity.equalsIgnoreCase(hotspot.identity());
        return Optional.of(registered()).filter(hotspot -> known && family == this.hotspot.family());
    }

    @Override
    public Optional<HotspotFamily> family(NasName nas) {
        return nas.equals(NAS) ? Optional.of(hotspot.family()) : Optional.empty();
    }

    private RegisteredHotspot registered() {
        NasClient client = new NasClient(NAS, CidrBlock.of("192.0.2.0/24"), null, NasVendor.GENERIC, null, true, 1);
        return new RegisteredHotspot(client, hotspot, SECRET);
    }
}
