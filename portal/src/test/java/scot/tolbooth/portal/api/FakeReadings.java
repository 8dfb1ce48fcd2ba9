package scot.tolbooth.portal.api;

import java.util.ArrayList;
import java.util.List;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.inventory.device.DeviceName;

/** The same readings of every device. */
public class FakeReadings implements LatestReadings {

    private final List<Reading> readings = new ArrayList<>();

    public void add(Reading reading) {
        readings.add(reading);
    }

    @Override
    public List<Reading> of(DeviceName device) {
        return readings;
    }
}
