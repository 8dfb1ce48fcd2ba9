package scot.tolbooth.inventory.transfer;

import static scot.tolbooth.inventory.transfer.CsvColumn.optional;
import static scot.tolbooth.inventory.transfer.CsvColumn.required;
import static scot.tolbooth.inventory.transfer.CsvColumn.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Breakout;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Files of circuits. */
final class CircuitsCsv implements CsvFormat<Circuit> {

    private static final CsvColumn<CircuitReference> REFERENCE = required("reference", CircuitReference::new);
    private static final CsvColumn<SiteCode> SITE = required("site", SiteCode::new);
    private static final CsvColumn<String> SUPPLIER = optional("supplier", text(120));
    private static final CsvColumn<String> TECHNOLOGY = optional("technology", text(60));
    private static final CsvColumn<BigDecimal> DOWNLOAD = optional("download_mbps", CircuitsCsv::mbps);
    private static final CsvColumn<BigDecimal> UPLOAD = optional("upload_mbps", CircuitsCsv::mbps);
    private static final CsvColumn<LocalDate> ORDERED = optional("ordered", CsvColumn::date);
    private static final CsvColumn<LocalDate> INSTALLED = optional("installed", CsvColumn::date);
    private static final CsvColumn<LocalDate> CONTRACT_END = optional("contract_end", CsvColumn::date);
    private static final CsvColumn<DeviceName> ROUTER = optional("router", DeviceName::new);
    private static final CsvColumn<String> INTERFACE = optional("interface", text(120));
    private static final CsvColumn<Breakout> BREAKOUT = optional("breakout", Breakout::of);
    private static final CsvColumn<LocalDate> PROMISED = optional("promised", CsvColumn::date);
    private static final CsvColumn<LocalDate> ACCEPTED = optional("accepted", CsvColumn::date);
    private static final CsvColumn<LocalDate> CEASED = optional("ceased", CsvColumn::date);
    private static final CsvColumn<String> NOTE = optional("note", text(2000));

    private final Circuits circuits;
    private final Sites sites;
    private final Devices devices;

    CircuitsCsv(Circuits circuits, Sites sites, Devices devices) {
        this.circuits = circuits;
        this.sites = sites;
        this.devices = devices;
    }

    @Override
    public String resource() {
        return "circuits";
    }

    @Override
    public List<CsvColumn<?>> columns() {
        return List.of(
                REFERENCE,
                SITE,
                SUPPLIER,
                TECHNOLOGY,
                DOWNLOAD,
                UPLOAD,
                ORDERED,
                INSTALLED,
                CONTRACT_END,
                ROUTER,
                INTERFACE,
                BREAKOUT,
                PROMISED,
                ACCEPTED,
                CEASED,
                NOTE);
    }

    @Override
    public Circuit build(CsvValues row) {
        return new Circuit(
                row.get(REFERENCE),
                row.get(SITE),
                row.find(SUPPLIER),
                row.find(TECHNOLOGY),
                row.find(BREAKOUT),
                bandwidth(row.find(DOWNLOAD)),
                bandwidth(row.find(UPLOAD)),
                new CircuitDates(
                        row.find(ORDERED),
                        row.find(PROMISED),
                        row.find(INSTALLED),
                        row.find(ACCEPTED),
                        row.find(CONTRACT_END),
                        row.find(CEASED)),
                row.find(ROUTER),
                row.find(INTERFACE),
                row.find(NOTE),
                0);
    }

    @Override
    public Object key(Circuit circuit) {
        return circuit.reference();
    }

    @Override
    public SaveOutcome save(Circuit circuit, Change change) {
        if (sites.find(circuit.site()).isEmpty()) {
            throw new RejectedRowException("site", "there is no site with this code");
        }
        if (circuit.router() != null && devices.find(circuit.router()).isEmpty()) {
            throw new RejectedRowException("router", "there is no device with this name");
        }
        return circuits.save(circuit, change);
    }

    @Override
    public List<Circuit> all() {
        return circuits.all();
    }

    @Override
    public Map<String, @Nullable String> export(Circuit circuit) {
        CircuitDates dates = circuit.dates();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("reference", circuit.reference().value());
        values.put("site", circuit.site().value());
        values.put("supplier", circuit.supplier());
        values.put("technology", circuit.technology());
        values.put("download_mbps", written(circuit.download()));
        values.put("upload_mbps", written(circuit.upload()));
        values.put("ordered", written(dates.ordered()));
        values.put("installed", written(dates.installed()));
        values.put("contract_end", written(dates.contractEnd()));
        values.put("router", written(circuit.router()));
        values.put("interface", circuit.interfaceName());
        values.put(
                "breakout",
                circuit.breakout() == null ? null : circuit.breakout().word());
        values.put("promised", written(dates.promised()));
        values.put("accepted", written(dates.accepted()));
        values.put("ceased", written(dates.ceased()));
        values.put("note", circuit.note());
        return values;
    }

    private static @Nullable Bandwidth bandwidth(@Nullable BigDecimal mbps) {
        return mbps == null ? null : new Bandwidth(mbps);
    }

    private static BigDecimal mbps(String text) {
        return Bandwidth.of(text).mbps();
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
