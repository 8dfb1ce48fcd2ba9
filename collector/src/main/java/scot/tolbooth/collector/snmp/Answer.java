package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.List;

/** What came of asking a device. */
public sealed interface Answer {

    /** The remark on an answer that was cut short by its budget. */
    String OUT_OF_TIME = "ran out of time";

    /** The remark on an answer that was cut short by silence. */
    String STOPPED = "stopped answering during the poll";

    /**
     * The device answered.
     *
     * @param values by object identifier; objects that it does not have are left out
     * @param took of the first request
     * @param remarks what was wrong with the answer, such as a table that does not end; empty for a good one
     * @param complete whether all that was asked for was asked and answered
     * @param walked how long the columns took, until just now; zero where there were none
     */
    record Answered(SnmpValues values, Duration took, List<String> remarks, boolean complete, Duration walked)
            implements Answer {

        public Answered {
            remarks = List.copyOf(remarks);
        }
    }

    /** Nothing came back. */
    record TimedOut(String reason) implements Answer {}

    /** The device is there and will not answer: wrong password, unknown user and the like. */
    record Refused(String reason) implements Answer {}
}
