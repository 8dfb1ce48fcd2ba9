package scot.tolbooth.inventory.circuit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** The way back from a change of a circuit's own fields. */
final class ReversibleCircuit implements Reversible {

    private static final String SUBJECT = "circuit ";

    private final Circuits circuits;

    ReversibleCircuit(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT);
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return find(entry).map(Circuits::values);
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        Circuit now = find(entry).orElseThrow();
        circuits.replace(circuit(now, values), change);
    }

    private Optional<Circuit> find(AuditEntry entry) {
        return circuits.find(new CircuitReference(entry.subject().substring(SUBJECT.length())));
    }

    private static Circuit circuit(Circuit now, Map<String, Object> values) {
        return new Circuit(
                now.reference(),
                new SiteCode(String.valueOf(values.get("site"))),
                read(values, "supplier", text -> text),
                read(values, "technology", text -> text),
                read(values, "breakout", Breakout::of),
                read(values, "download_mbps", Bandwidth::of),
                read(values, "upload_mbps", Bandwidth::of),
                new CircuitDates(
                        read(values, "ordered", LocalDate::parse),
                        read(values, "promised", LocalDate::parse),
                        read(values, "installed", LocalDate::parse),
                        read(values, "accepted", LocalDate::parse),
                        read(values, "contract_end", LocalDate::parse),
                        read(values, "ceased", LocalDate::parse)),
                read(values, "router", DeviceName::new),
                read(values, "interface", text -> text),
                read(values, "note", text -> text),
                now.version());
    }

    private static <T> @Nullable T read(Map<String, Object> values, String name, Function<String, T> reader) {
        Object value = values.get(name);
        return value == null ? null : reader.apply(value.toString());
    }
}
