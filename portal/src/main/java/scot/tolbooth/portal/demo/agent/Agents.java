package scot.tolbooth.portal.demo.agent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpCredentials.User;
import scot.tolbooth.portal.demo.estate.Conduct;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;

/** The SNMP agents of all simulated devices, on loopback, from a first port on. */
public final class Agents implements AutoCloseable {

    private static final long EPOCH_OF_BOOTS = 1_700_000_000L;

    private final List<UserAgent> users = new ArrayList<>();
    private final CommunityAgents communities;

    /** Opens a port for every device that has an agent, or throws {@link PortTakenException}. */
    public Agents(List<SimulatedDevice> devices, int firstPort, Surroundings surroundings, Clock clock) {
        List<SnmpAgent> agents = devices.stream()
                .filter(device -> device.conduct() != null)
                .map(device -> agent(device, firstPort, surroundings, clock))
                .toList();
        // Ten seconds of the clock are one boot: it grows from start to start without anything kept on disk.
        int boots = (int) ((clock.instant().getEpochSecond() - EPOCH_OF_BOOTS) / 10);
        communities = new CommunityAgents(agents.stream()
                .filter(agent -> !(agent.accepts() instanceof User))
                .toList());
        try {
            agents.forEach(agent -> openUser(agent, boots));
        } catch (PortTakenException taken) {
            close();
            throw taken;
        }
    }

    @Override
    public void close() {
        users.forEach(UserAgent::close);
        communities.close();
    }

    private void openUser(SnmpAgent agent, int boots) {
        SnmpCredentials credentials = agent.accepts();
        if (credentials instanceof User user) {
            users.add(new UserAgent(agent, user, boots));
        }
    }

    private static SnmpAgent agent(SimulatedDevice device, int firstPort, Surroundings surroundings, Clock clock) {
        Conduct conduct = Objects.requireNonNull(device.conduct());
        int port = firstPort + conduct.portOffset();
        return new SnmpAgent(device, port, conduct, DeviceMibs.of(device, surroundings), surroundings, clock);
    }
}
