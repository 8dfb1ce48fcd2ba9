package scot.tolbooth.portal.programme.circuit;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.capacity.CircuitCapacity;
import scot.tolbooth.collector.capacity.CircuitCapacity.Way;
import scot.tolbooth.collector.capacity.SaturationWords;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.portal.operations.CapacityCharts;

/** What a circuit's page says of when it will be full. */
@Component
class CapacityView {

    private static final Logger LOG = LoggerFactory.getLogger(CapacityView.class);

    private final CircuitCapacity capacity;
    private final CapacityCharts charts;

    CapacityView(TimeSeries series, Clock clock) {
        this.capacity = new CircuitCapacity(series, clock);
        this.charts = new CapacityCharts(clock);
    }

    /** One way in words. */
    public record Line(String direction, String forecast) {}

    /** The store of time series may be away: the rest of the page is there then, too. */
    void show(Circuit circuit, ModelAndView page) {
        try {
            List<Way> ways = capacity.of(circuit);
            page.addObject(
                    "forecasts",
                    ways.stream()
                            .map(way -> new Line(way.direction().label(), SaturationWords.of(way.saturation())))
                            .toList());
            page.addObject("busyHours", charts.of(ways));
        } catch (DataAccessException away) {
            LOG.warn("No forecast of {}: {}", circuit.reference(), away.toString());
            page.addObject("forecasts", List.of());
        }
    }
}
