package scot.tolbooth.portal.demo.agent;

/** The port of a simulated device belongs to somebody else. */
public class PortTakenException extends IllegalStateException {

    PortTakenException(int port, Exception cause) {
        super(
                "tolbooth.demo.snmp-base-port: UDP port " + port
                        + " on loopback is in use; set another first port for the simulated devices",
                cause);
    }
}
