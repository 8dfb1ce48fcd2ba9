package scot.tolbooth.collector.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.ReadTime;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.snmp.SnmpValues;

/** What came of one poll on the wire. */
sealed interface Polled {

    /**
     * The device answered.
     *
     * @param counted when its interfaces were read: on a bad line that takes long
     * @param values all that it gave
     * @param full the earlier full reading, which it adds to; absent where it is a full reading itself
     * @param complete whether everything that was asked for was answered
     */
    record Answers(
            Profile profile,
            Instant at,
            ReadTime counted,
            Duration responseTime,
            SnmpValues values,
            DeviceMemory.@Nullable Full full,
            boolean complete,
            List<String> remarks)
            implements Polled {}

    record Silence(String reason) implements Polled {}

    record Refusal(String reason) implements Polled {}
}
