package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A fleet of simulated devices in a process of its own: uptime, 10 interfaces of 12 columns, 40 single objects each. Prints
 * their addresses in one line and answers until its input ends.
 */
public final class AgentFleet {

    /** Under which the 40 single objects stand. */
    public static final String SCALARS = "1.3.6.1.4.1.99999.1.";

    public static final int SCALAR_COUNT = 40;
    public static final String OBJECT_ID = "1.3.6.1.4.1.99999.7";
    private static final int INTERFACES = 10;
    private static final int COLUMNS_AT_EACH_POLL = 11;
    private static final int SYSTEM_OBJECTS = 4;

    /** Objects that each device gives at a poll, of which the names of its interfaces are one column. */
    public static final int VARBINDS = SYSTEM_OBJECTS + SCALAR_COUNT + INTERFACES * COLUMNS_AT_EACH_POLL;

    private AgentFleet() {}

    /**
     * Runs the fleet.
     *
     * @param arguments how many devices answer, and how many are silent
     */
    public static void main(String[] arguments) throws IOException {
        int answering = Integer.parseInt(arguments[0]);
        int silent = Integer.parseInt(arguments[1]);
        try (AgentFarm farm = devices(AgentFarm.start(answering, silent))) {
            System.out.println(IntStream.range(0, answering + silent)
                    .mapToObj(number -> farm.address(number))
                    .collect(Collectors.joining(" ")));
            System.out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static AgentFarm devices(AgentFarm farm) {
        farm.with("1.3.6.1.2.1.1.1.0", "4", "A simulated router");
        farm.with("1.3.6.1.2.1.1.2.0", "6", OBJECT_ID);
        farm.counting("1.3.6.1.2.1.1.3.0", "67", 8_640_000, 100);
        farm.with("1.3.6.1.2.1.1.5.0", "4", "load");
        IntStream.rangeClosed(1, SCALAR_COUNT).forEach(number -> farm.with(SCALARS + number + ".0", "66", "" + number));
        IntStream.rangeClosed(1, INTERFACES).forEach(port -> networkInterface(farm, port));
        return farm;
    }

    private static void networkInterface(AgentFarm farm, int port) {
        farm.with("1.3.6.1.2.1.2.2.1.2." + port, "4", "GigabitEthernet0/" + port);
        for (int column : new int[] {7, 8, 13, 14, 19, 20}) {
            farm.with("1.3.6.1.2.1.2.2.1." + column + "." + port, "66", "1");
        }
        farm.with("1.3.6.1.2.1.31.1.1.1.1." + port, "4", "ge0/" + port);
        farm.counting("1.3.6.1.2.1.31.1.1.1.6." + port, "70", 123_456_789_012L, 1_250_000);
        farm.counting("1.3.6.1.2.1.31.1.1.1.10." + port, "70", 98_765_432_109L, 250_000);
        farm.with("1.3.6.1.2.1.31.1.1.1.15." + port, "66", "1000");
        farm.with("1.3.6.1.2.1.31.1.1.1.19." + port, "67", "0");
    }
}
