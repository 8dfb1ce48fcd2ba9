package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.Variable;

/** One object instance of a device: what it says at an instant, or nothing while its row does not exist. */
@FunctionalInterface
interface Cell {

    @Nullable Variable at(Instant now);
}
