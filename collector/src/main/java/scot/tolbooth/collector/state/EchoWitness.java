package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.Map;
import scot.tolbooth.inventory.device.DeviceName;

/** Says which devices are there although they do not answer polls. */
public interface EchoWitness {

    /** When they last answered an ICMP echo request, if that was their latest and a short while ago. */
    Map<DeviceName, Instant> silentThatEcho();
}
