package scot.tolbooth.radius.grant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;

/** The grants that can be used now, for whoever has to do without the database for a while. */
public interface StandingGrants {

    /** The latest comes first. */
    List<Sealed> latestUsable(int most);

    /** A grant whose password stays sealed until it is asked for. */
    interface Sealed {

        String username();

        /** The only device that may use it. */
        @Nullable MacAddress mac();

        Grant open();
    }
}
