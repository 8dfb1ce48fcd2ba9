package scot.tolbooth.portal.api.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Fields;

@RestController
@RequestMapping("/api/v1/series")
@Tag(name = "Series")
class SeriesApi {

    private final TimeSeries series;
    private final Devices devices;
    private final Sites sites;
    private final Clock clock;

    SeriesApi(TimeSeries series, Devices devices, Sites sites, Clock clock) {
        this.series = series;
        this.devices = devices;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "One metric of a device or site over time: min, mean, max and count of each step")
    @Parameter(name = "metric", in = ParameterIn.QUERY, required = true, example = "interface.in_bits_per_second")
    @Parameter(name = "device", in = ParameterIn.QUERY, description = "Its name; either this or site")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Its code; either this or device")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First instant; a day before to if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "End, exclusive; now if absent")
    @Parameter(
            name = "points",
            in = ParameterIn.QUERY,
            description = "Samples of a series at most, 10 to 5000; 600 if absent. The step is the narrowest that gives"
                    + " no more")
    @Parameter(
            name = "step",
            in = ParameterIn.QUERY,
            description = "Seconds, or a duration such as PT5M, in place of points; for at most 5000 samples")
    SeriesJson query(Fields query) {
        SeriesRequest request = SeriesRequest.read(query, devices, sites, clock.instant());
        return SeriesJson.of(request, series.query(request.query()));
    }
}
