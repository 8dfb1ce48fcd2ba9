package scot.tolbooth.portal.demo.people;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.protocol.Octets;

/** What came of an attempt to get online. */
sealed interface Admission {

    /**
     * Access-Accept.
     *
     * @param longest the Session-Timeout; absent where there is none
     * @param reportEvery the Acct-Interim-Interval; absent where there is none
     * @param classOctets the Class attribute, to be given back in accounting
     */
    record Admitted(
            String userName,
            @Nullable Duration longest,
            @Nullable Duration reportEvery,
            @Nullable Octets classOctets) implements Admission {}

    /** Access-Reject, no answer, or nothing was asked. */
    record Refused() implements Admission {}
}
