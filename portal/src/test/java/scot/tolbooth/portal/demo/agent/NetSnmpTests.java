package scot.tolbooth.portal.demo.agent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.device.SnmpCredentials.Community;
import scot.tolbooth.inventory.device.SnmpCredentials.User;
import scot.tolbooth.portal.Peers;
import scot.tolbooth.portal.demo.estate.Conduct;
import scot.tolbooth.portal.demo.estate.Crowd;
import scot.tolbooth.portal.demo.estate.Estate;
import scot.tolbooth.portal.demo.estate.Faults;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Rhythm;

/** The simulated devices as Net-SNMP sees them, which shares no code with us. */
class NetSnmpTests {

    private final Estate estate = Estate.design();
    private final Rhythm rhythm = Rhythm.read();
    private final Faults faults = new Faults(estate);

    @Test
    void netSnmpWalksADeviceOfEachVersion() throws IOException, InterruptedException {
        String walker = Peers.require("/usr/bin/snmpbulkwalk").toString();
        Crowd crowd = new Crowd(new Footfall(rhythm, estate.places(), 14_000), faults, site -> 0, 5_000);
        Surroundings surroundings = new Surroundings(faults, crowd, rhythm, estate.byReporter());
        List<SimulatedDevice> chosen = estate.devices().stream()
                .filter(device -> device.name().value().matches("civ-001-(rtr|sw|sz)-1"))
                .toList();
        int firstPort = FreePorts.find();
        Agents agents = new Agents(chosen, firstPort, surroundings, Clock.systemUTC());
        try {
            for (SimulatedDevice device : chosen) {
                assertThat(walk(walker, requireNonNull(device.conduct()), firstPort))
                        .contains("STRING: " + device.name().value());
            }
        } finally {
            agents.close();
        }
    }

    private static String walk(String walker, Conduct conduct, int firstPort) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(walker, "-On", "-m", ""));
        command.addAll(conduct.accepts() instanceof User user ? authPriv(user) : community(conduct));
        command.addAll(List.of("-t", "10", "127.0.0.1:" + (firstPort + conduct.portOffset()), "1.3.6.1"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.replace("\"", "");
    }

    private static List<String> community(Conduct conduct) {
        return List.of("-v2c", "-c", ((Community) conduct.accepts()).community());
    }

    private static List<String> authPriv(User user) {
        return List.of(
                "-v3",
                "-l",
                "authPriv",
                "-u",
                user.securityName(),
                "-a",
                "SHA-256",
                "-A",
                requireNonNull(user.authPassword()),
                "-x",
                "AES",
                "-X",
                requireNonNull(user.privPassword()));
    }
}
