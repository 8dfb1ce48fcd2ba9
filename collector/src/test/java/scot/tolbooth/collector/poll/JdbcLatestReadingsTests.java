package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.DeviceName;

class JdbcLatestReadingsTests {

    @Test
    void whateverADeviceCallsItselfIsStoredAsItSays() {
        Reading odd = new Reading(
                "device",
                new TreeMap<>(),
                "system_name",
                null,
                "a\\u0000b \"c\" \\",
                Instant.EPOCH,
                "SNMPv2-MIB::sysName");
        try (ScratchDatabase database = ScratchDatabase.with("inventory", "collector")) {
            JdbcLatestReadings readings =
                    new JdbcLatestReadings(database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()));
            readings.put(Map.of(new DeviceName("odd"), List.of(odd)));
            assertThat(readings.of(new DeviceName("odd"))).containsExactly(odd);
        }
    }
}
