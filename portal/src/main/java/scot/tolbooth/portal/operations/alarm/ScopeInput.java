package scot.tolbooth.portal.operations.alarm;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Typed;

/** What work covers, as the fields {@code kind} and {@code subject} of a form have it: something of the inventory. */
@Component
class ScopeInput {

    private final Sites sites;
    private final Devices devices;
    private final Circuits circuits;

    ScopeInput(Sites sites, Devices devices, Circuits circuits) {
        this.sites = sites;
        this.devices = devices;
        this.circuits = circuits;
    }

    @Nullable Scope read(Typed typed) {
        Scope.Kind kind = typed.required("kind", Scope.Kind::of);
        return kind == null ? null : typed.required("subject", text -> existing(kind, text));
    }

    private Scope existing(Scope.Kind kind, String text) {
        Scope scope = new Scope(kind, text);
        boolean found = switch (kind) {
            case SITE -> sites.find(new SiteCode(text)).isPresent();
            case DEVICE -> devices.find(new DeviceName(text)).isPresent();
            case CIRCUIT -> circuits.find(new CircuitReference(text)).isPresent();
        };
        if (!found) {
            throw new IllegalArgumentException("must be a %s of the inventory".formatted(kind.word()));
        }
        return scope;
    }
}
