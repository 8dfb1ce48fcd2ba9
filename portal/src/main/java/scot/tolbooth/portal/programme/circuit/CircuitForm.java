package scot.tolbooth.portal.programme.circuit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Breakout;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/** A circuit as somebody typed it. */
public record CircuitForm(
        @Nullable String reference,
        @Nullable String supplier,
        @Nullable String technology,
        @Nullable String breakout,
        @Nullable String download_mbps,
        @Nullable String upload_mbps,
        @Nullable String ordered,
        @Nullable String promised,
        @Nullable String installed,
        @Nullable String accepted,
        @Nullable String contract_end,
        @Nullable String ceased,
        @Nullable String router,
        @Nullable String interface_name,
        @Nullable String note,
        @Nullable String why,
        @Nullable Long version) {

    static CircuitForm empty() {
        return new CircuitForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 0L);
    }

    static CircuitForm of(Circuit circuit) {
        CircuitDates dates = circuit.dates();
        return new CircuitForm(
                circuit.reference().value(),
                circuit.supplier(),
                circuit.technology(),
                circuit.breakout() == null ? null : circuit.breakout().word(),
                text(circuit.download()),
                text(circuit.upload()),
                text(dates.ordered()),
                text(dates.promised()),
                text(dates.installed()),
                text(dates.accepted()),
                text(dates.contractEnd()),
                text(dates.ceased()),
                text(circuit.router()),
                circuit.interfaceName(),
                circuit.note(),
                null,
                circuit.version());
    }

    boolean isNew() {
        return version == null || version == 0;
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable Circuit read(SiteCode site, FormProblems problems) {
        CircuitReference read = problems.required("reference", text(reference), CircuitReference::new);
        CircuitDates dates = dates(problems);
        if (read == null || dates == null) {
            return null;
        }
        Circuit circuit = circuit(read, site, dates, problems);
        return problems.isEmpty() ? circuit : null;
    }

    private @Nullable Circuit circuit(CircuitReference read, SiteCode site, CircuitDates dates, FormProblems problems) {
        DeviceName carrier = problems.optional("router", text(router), DeviceName::new);
        String port = problems.optional("interface_name", text(interface_name), CsvColumn.text(120));
        if (port != null && carrier == null) {
            problems.add("router", "must be given where there is an interface");
            return null;
        }
        return new Circuit(
                read,
                site,
                problems.optional("supplier", text(supplier), CsvColumn.text(120)),
                problems.optional("technology", text(technology), CsvColumn.text(60)),
                problems.optional("breakout", text(breakout), Breakout::of),
                problems.optional("download_mbps", text(download_mbps), Bandwidth::of),
                problems.optional("upload_mbps", text(upload_mbps), Bandwidth::of),
                dates,
                carrier,
                port,
                problems.optional("note", text(note), CsvColumn.text(2000)),
                version == null ? 0 : version);
    }

    private @Nullable CircuitDates dates(FormProblems problems) {
        Function<String, LocalDate> date = CsvColumn::date;
        LocalDate readOrdered = problems.optional("ordered", text(ordered), date);
        LocalDate readPromised = problems.optional("promised", text(promised), date);
        LocalDate readInstalled = problems.optional("installed", text(installed), date);
        LocalDate readAccepted = problems.optional("accepted", text(accepted), date);
        LocalDate readEnd = problems.optional("contract_end", text(contract_end), date);
        LocalDate readCeased = problems.optional("ceased", text(ceased), date);
        try {
            return new CircuitDates(readOrdered, readPromised, readInstalled, readAccepted, readEnd, readCeased);
        } catch (IllegalArgumentException broken) {
            // The rule names the field that it is about first.
            String rule = String.valueOf(broken.getMessage());
            int end = rule.indexOf(' ');
            problems.add(rule.substring(0, end), rule.substring(end + 1).replace('_', ' '));
            return null;
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
