package scot.tolbooth.portal.api.alarm;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;

/** Reads what work covers: exactly one of a site, a device and a circuit of the inventory. */
@Component
class ScopeFields {

    private final Kind<SiteCode> site;
    private final Kind<DeviceName> device;
    private final Kind<CircuitReference> circuit;

    ScopeFields(Sites sites, Devices devices, Circuits circuits) {
        this.site = References.site(sites);
        this.device = References.device(devices);
        this.circuit =
                References.existing(CircuitReference::new, circuits::find, "there is no circuit with this reference");
    }

    Field<Scope> read(Fields fields) {
        Field<@Nullable SiteCode> ofSite = fields.optional("site", site);
        Field<@Nullable DeviceName> ofDevice = fields.optional("device", device);
        Field<@Nullable CircuitReference> ofCircuit = fields.optional("circuit", circuit);
        long named = Stream.of("site", "device", "circuit").filter(fields::has).count();
        if (named != 1) {
            fields.problem("site", "must be given, or else a device or a circuit: one of them");
        }
        return () -> scope(ofSite.value(), ofDevice.value(), ofCircuit.value());
    }

    private static Scope scope(
            @Nullable SiteCode site, @Nullable DeviceName device, @Nullable CircuitReference circuit) {
        if (site != null) {
            return Scope.of(site);
        }
        return device != null ? Scope.of(device) : Scope.of(Objects.requireNonNull(circuit));
    }
}
