package scot.tolbooth.portal.api.circuit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Breakout;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.References;

/** A circuit as JSON; its fields are named like the columns of the CSV file. */
@Schema(name = "Circuit")
record CircuitJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "ONEA1234567")
        String reference,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "LIB-007")
        String site,

        @Nullable String supplier,

        @Schema(example = "FTTP") @Nullable String technology,

        @JsonProperty("download_mbps") @Nullable BigDecimal downloadMbps,
        @JsonProperty("upload_mbps") @Nullable BigDecimal uploadMbps,
        @Nullable LocalDate ordered,
        @Nullable LocalDate installed,
        @JsonProperty("contract_end") @Nullable LocalDate contractEnd,

        @Schema(description = "Name of the device that carries it", example = "mot-lib-rtr-1") @Nullable String router,

        @JsonProperty("interface") @Nullable String interfaceName,

        @Schema(description = "Where it reaches the internet: local, central, cloud or none") @Nullable String breakout,

        @Nullable LocalDate promised,
        @Nullable LocalDate accepted,
        @Nullable LocalDate ceased,
        @Nullable String note,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "planned, ordered, live or ceased, today")
        String state,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static CircuitJson of(Circuit circuit, LocalDate today) {
        CircuitDates dates = circuit.dates();
        return new CircuitJson(
                circuit.reference().value(),
                circuit.site().value(),
                circuit.supplier(),
                circuit.technology(),
                circuit.download() == null ? null : circuit.download().mbps(),
                circuit.upload() == null ? null : circuit.upload().mbps(),
                dates.ordered(),
                dates.installed(),
                dates.contractEnd(),
                circuit.router() == null ? null : circuit.router().value(),
                circuit.interfaceName(),
                circuit.breakout() == null ? null : circuit.breakout().word(),
                dates.promised(),
                dates.accepted(),
                dates.ceased(),
                circuit.note(),
                circuit.state(today).word(),
                circuit.version());
    }

    /** Reads one whose site and router must be among those. */
    static Circuit read(Fields fields, Field<CircuitReference> reference, long version, EditableCircuits among) {
        Field<SiteCode> site = fields.required("site", References.site(among.sites()));
        Field<@Nullable String> supplier = fields.optional("supplier", String.class);
        Field<@Nullable String> technology = fields.optional("technology", String.class);
        Field<@Nullable Breakout> breakout = fields.optional("breakout", Breakout.class);
        Field<@Nullable BigDecimal> download = fields.optional("download_mbps", BigDecimal.class);
        Field<@Nullable BigDecimal> upload = fields.optional("upload_mbps", BigDecimal.class);
        Field<CircuitDates> dates = dates(fields);
        Field<@Nullable DeviceName> router = fields.optional("router", References.device(among.devices()));
        Field<@Nullable String> interfaceName = fields.optional("interface", String.class);
        Field<@Nullable String> note = fields.optional("note", String.class);
        return fields.ignore("version", "state")
                .build(() -> new Circuit(
                        reference.value(),
                        site.value(),
                        supplier.value(),
                        technology.value(),
                        breakout.value(),
                        bandwidth(download.value()),
                        bandwidth(upload.value()),
                        dates.value(),
                        router.value(),
                        interfaceName.value(),
                        note.value(),
                        version));
    }

    private static Field<CircuitDates> dates(Fields fields) {
        Field<@Nullable LocalDate> ordered = fields.optional("ordered", LocalDate.class);
        Field<@Nullable LocalDate> promised = fields.optional("promised", LocalDate.class);
        Field<@Nullable LocalDate> installed = fields.optional("installed", LocalDate.class);
        Field<@Nullable LocalDate> accepted = fields.optional("accepted", LocalDate.class);
        Field<@Nullable LocalDate> contractEnd = fields.optional("contract_end", LocalDate.class);
        Field<@Nullable LocalDate> ceased = fields.optional("ceased", LocalDate.class);
        return () -> new CircuitDates(
                ordered.value(),
                promised.value(),
                installed.value(),
                accepted.value(),
                contractEnd.value(),
                ceased.value());
    }

    private static @Nullable Bandwidth bandwidth(@Nullable BigDecimal mbps) {
        return mbps == null ? null : new Bandwidth(mbps);
    }
}
