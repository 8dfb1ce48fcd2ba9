package scot.tolbooth.portal.demo.agent;

import java.time.Clock;
import java.time.Duration;
import org.snmp4j.PDU;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.portal.demo.estate.Conduct;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;

/**
 * One simulated device as it appears on the network.
 *
 * @param port UDP port on loopback
 */
record SnmpAgent(SimulatedDevice device, int port, Conduct conduct, Mib mib, Surroundings surroundings, Clock clock) {

    /** Whether a request gets any answer now. */
    boolean isReachable() {
        return conduct.powered() && surroundings.isReachable(device, clock.instant());
    }

    SnmpCredentials accepts() {
        return conduct.accepts();
    }

    Duration delay() {
        return conduct.delay();
    }

    PDU answer(PDU request, boolean wide) {
        return Responder.answer(mib, request, wide, clock.instant());
    }
}
