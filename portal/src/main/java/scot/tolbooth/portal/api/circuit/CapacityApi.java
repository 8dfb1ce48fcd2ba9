package scot.tolbooth.portal.api.circuit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.capacity.CircuitCapacity;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;

/** When circuits will be full. */
@RestController
@RequestMapping("/api/v1/circuits")
@Tag(name = "Circuits")
class CapacityApi {

    private final Circuits circuits;
    private final CircuitCapacity capacity;

    CapacityApi(Circuits circuits, TimeSeries series, Clock clock) {
        this.circuits = circuits;
        this.capacity = new CircuitCapacity(series, clock);
    }

    @GetMapping("/{reference}/capacity")
    @Operation(summary = "How busy a circuit is in its busy hours, and when it will reach 80 % of contract, both ways")
    List<CapacityJson> of(@PathVariable String reference) {
        Circuit circuit = Keys.read(reference, CircuitReference::new)
                .flatMap(circuits::find)
                .orElseThrow(() -> Problems.notFound("There is no circuit " + reference));
        return capacity.of(circuit).stream().map(CapacityJson::of).toList();
    }
}
