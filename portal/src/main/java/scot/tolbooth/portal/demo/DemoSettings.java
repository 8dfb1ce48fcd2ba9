package scot.tolbooth.portal.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the life of the demonstration estate is.
 *
 * @param snmpBasePort the first UDP port on loopback of the simulated devices; they take about 300
 * @param connectionsPerDay how many sessions begin a day
 * @param peakConcurrentUsers how many people are signed in at the busiest moment of a weekday; unset: what follows from
 *     the connections a day and stays of 40 minutes on average. Set, it makes the stays longer or shorter
 * @param peakAssociatedDevices how many devices are associated at that moment, signed in or not
 * @param residents how many different people there are; they register as they come
 */
@ConfigurationProperties("tolbooth.demo")
record DemoSettings(
        @DefaultValue("21000") int snmpBasePort,
        @DefaultValue("14000") int connectionsPerDay,
        @Nullable Integer peakConcurrentUsers,
        @DefaultValue("3500") int peakAssociatedDevices,
        @DefaultValue("42000") int residents) {

    private static final int PORTS = 1000;

    DemoSettings {
        require("snmp-base-port", snmpBasePort, 1024, 65_535 - PORTS);
        require("connections-per-day", connectionsPerDay, 1, 200_000);
        if (peakConcurrentUsers != null) {
            require("peak-concurrent-users", peakConcurrentUsers, 1, 20_000);
        }
        require("peak-associated-devices", peakAssociatedDevices, 0, 100_000);
        require("residents", residents, 100, 99_999);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "tolbooth.demo." + name + " must be between " + least + " and " + most + ", not " + value);
        }
    }
}
