package scot.tolbooth.portal.api.circuit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;

/** What editing needs to know of circuits. */
record EditableCircuits(Circuits circuits, Sites sites, Devices devices, Columns columns, Supplier<LocalDate> today)
        implements Editable<Circuit, CircuitJson> {

    @Override
    public String noun() {
        return "circuit";
    }

    @Override
    public String address() {
        return "/api/v1/circuits";
    }

    @Override
    public String key(Circuit circuit) {
        return circuit.reference().value();
    }

    @Override
    public long version(Circuit circuit) {
        return circuit.version();
    }

    @Override
    public CircuitJson shown(Circuit circuit) {
        return CircuitJson.of(circuit, today.get());
    }

    @Override
    public Optional<Circuit> find(String key) {
        return Keys.read(key, CircuitReference::new).flatMap(circuits::find);
    }

    @Override
    public Circuit read(Fields fields, @Nullable String key, @Nullable Circuit before) {
        return CircuitJson.read(
                fields,
                Keys.field(fields, "reference", key, CircuitReference::new),
                before == null ? 0 : before.version(),
                this);
    }

    @Override
    public SaveOutcome save(Circuit circuit, Change change) {
        return circuits.save(circuit, change);
    }

    @Override
    public SaveOutcome replace(Circuit circuit, Change change) {
        return circuits.replace(circuit, change);
    }

    @Override
    public boolean remove(Circuit circuit, Change change) {
        return circuits.remove(circuit.reference(), change);
    }
}
