package scot.tolbooth.collector.discovery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import scot.tolbooth.collector.snmp.TestAgent;

/** The agents of a small site on addresses of the loopback network, all at one port as on a real network. */
final class SiteAgents implements AutoCloseable {

    private static final String LLDP = "1.0.8802.1.1.2.1.";
    private final List<TestAgent> agents = new ArrayList<>();
    private int port;

    int port() {
        return port;
    }

    /**
     * Starts a device.
     *
     * @param number of its address 127.7.0.N, and of its chassis
     */
    TestAgent device(int number, String name, String description, String objectId) {
        TestAgent agent = at(number, "engine-" + name);
        return agent.with("1.3.6.1.2.1.1.1.0", "4", description)
                .with("1.3.6.1.2.1.1.2.0", "6", objectId)
                .with("1.3.6.1.2.1.1.3.0", "67", "8640000")
                .with("1.3.6.1.2.1.1.5.0", "4", name)
                .with("1.3.6.1.6.3.10.2.1.1.0", "4x", hex("engine-" + name))
                .with(LLDP + "3.1.0", "2", "4")
                .with(LLDP + "3.2.0", "4x", chassis(number));
    }

    /** Starts an agent without objects. */
    TestAgent at(int number, String engine) {
        TestAgent agent = TestAgent.start(address(number), engine.getBytes(StandardCharsets.UTF_8), port);
        port = agent.port();
        agents.add(agent);
        return agent;
    }

    /** Says in the chassis row of ENTITY-MIB what it is. */
    static TestAgent chassis(TestAgent agent, String maker, String model, String serial) {
        String entity = "1.3.6.1.2.1.47.1.1.1.1.";
        return agent.with(entity + "5.1", "2", "3")
                .with(entity + "11.1", "4", serial)
                .with(entity + "12.1", "4", maker)
                .with(entity + "13.1", "4", model);
    }

    /** Lets an agent see network equipment at one of its ports. */
    static TestAgent sees(TestAgent agent, int port, int number, String name, String farPort) {
        String row = ".0." + port + "." + number;
        return agent.with(LLDP + "3.7.1.4." + port, "4", "ge0/" + port)
                .with(LLDP + "4.1.1.4" + row, "2", "4")
                .with(LLDP + "4.1.1.5" + row, "4x", chassis(number))
                .with(LLDP + "4.1.1.8" + row, "4", farPort)
                .with(LLDP + "4.1.1.9" + row, "4", name)
                .with(LLDP + "4.1.1.12" + row, "4x", "28")
                .with(LLDP + "4.2.1.3" + row + ".1.4." + address(number), "2", "2");
    }

    static String address(int number) {
        return "127.7.0." + number;
    }

    static String chassis(int number) {
        return "0200000000%02x".formatted(number);
    }

    @Override
    public void close() {
        agents.forEach(TestAgent::close);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
