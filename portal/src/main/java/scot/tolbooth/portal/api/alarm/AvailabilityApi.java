package scot.tolbooth.portal.api.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.availability.Period;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;

/** How much of a period a site, device or circuit served people, with the outages behind the figure. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Alarms")
class AvailabilityApi {

    private final Availabilities availabilities;
    private final Sites sites;
    private final Devices devices;
    private final Circuits circuits;

    AvailabilityApi(Availabilities availabilities, Sites sites, Devices devices, Circuits circuits) {
        this.availabilities = availabilities;
        this.sites = sites;
        this.devices = devices;
        this.circuits = circuits;
    }

    @GetMapping("/sites/{code}/availability")
    @Operation(summary = "The availability of a site over a period")
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, description = "First instant")
    @Parameter(name = "to", in = ParameterIn.QUERY, required = true, description = "First instant after it")
    @Parameter(name = "opening_hours", in = ParameterIn.QUERY, description = "true: in opening hours only")
    AvailabilityJson ofSite(@PathVariable String code, Fields query) {
        SiteCode site = Keys.read(code, SiteCode::new)
                .flatMap(sites::find)
                .map(Site::code)
                .orElseThrow(() -> Problems.notFound("There is no site " + code));
        return of(StateSubject.of(site), site, query);
    }

    @GetMapping("/devices/{name}/availability")
    @Operation(summary = "The availability of a device over a period")
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, description = "First instant")
    @Parameter(name = "to", in = ParameterIn.QUERY, required = true, description = "First instant after it")
    @Parameter(name = "opening_hours", in = ParameterIn.QUERY, description = "true: in opening hours only")
    AvailabilityJson ofDevice(@PathVariable String name, Fields query) {
        Device device = Keys.read(name, DeviceName::new)
                .flatMap(devices::find)
                .orElseThrow(() -> Problems.notFound("There is no device " + name));
        return of(StateSubject.of(device.name()), device.site(), query);
    }

    @GetMapping("/circuits/{reference}/availability")
    @Operation(summary = "The availability of a circuit over a period")
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, description = "First instant")
    @Parameter(name = "to", in = ParameterIn.QUERY, required = true, description = "First instant after it")
    @Parameter(name = "opening_hours", in = ParameterIn.QUERY, description = "true: in opening hours only")
    AvailabilityJson ofCircuit(@PathVariable String reference, Fields query) {
        Circuit circuit = Keys.read(reference, CircuitReference::new)
                .flatMap(circuits::find)
                .orElseThrow(() -> Problems.notFound("There is no circuit " + reference));
        return of(StateSubject.of(circuit.reference()), circuit.site(), query);
    }

    private AvailabilityJson of(StateSubject subject, SiteCode site, Fields query) {
        Field<Instant> from = query.required("from", Kind.instant());
        Field<Instant> to = query.required("to", Kind.instant());
        Field<Boolean> openOnly = query.optional("opening_hours", Kind.flag(), false);
        return query.build(() -> AvailabilityJson.of(availabilities.of(
                subject, new Period(from.value(), to.value()), openOnly.value() ? hours(site) : null)));
    }

    private @Nullable OpeningHours hours(SiteCode code) {
        return sites.find(code)
                .flatMap(site -> Optional.ofNullable(site.openingHours()))
                .flatMap(OpeningHours::parse)
                .orElseThrow(() -> new IllegalArgumentException(
                        "opening_hours are not recorded at this site in a form that can be reckoned with"));
    }
}
