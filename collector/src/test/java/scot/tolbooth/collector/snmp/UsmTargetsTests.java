package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;

class UsmTargetsTests {

    private static final SnmpCredentials.User USER = new SnmpCredentials.User(
            "watcher", AuthProtocol.SHA256, "auth password", PrivProtocol.AES128, "priv password", null);

    private final UsmTargets targets = new UsmTargets(new byte[] {1, 2, 3, 4, 5, 6}, 1);

    @Test
    void aDeviceThatIsAnotherEngineEachTimeLeavesNoKeysBehind() {
        for (int number = 0; number < 20; number++) {
            targets.target(address(1), USER, engine("engine " + number));
            targets.forget(address(1));
        }

        assertThat(targets.usm().getUserTable().getUserEntries()).isEmpty();
    }

    @Test
    void whoeverSharesAnEngineKeepsItsKeysWhenAnotherIsForgotten() {
        targets.target(address(1), USER, engine("cloned"));
        targets.target(address(2), USER, engine("cloned"));

        targets.forget(address(1));
        assertThat(targets.usm().getUserTable().getUserEntries()).hasSize(1);
        targets.forget(address(2));
        assertThat(targets.usm().getUserTable().getUserEntries()).isEmpty();
    }

    private static UdpAddress address(int port) {
        return new UdpAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static OctetString engine(String name) {
        return new OctetString(name);
    }
}
