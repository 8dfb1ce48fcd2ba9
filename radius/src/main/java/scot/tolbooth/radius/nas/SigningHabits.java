package scot.tolbooth.radius.nas;

import java.time.Instant;
import java.util.List;

/** Remembers which NASes send Access-Requests without Message-Authenticator (CVE-2024-3596). */
public interface SigningHabits {

    /** Called for every Access-Request whose NAS is known; must not block. */
    void seen(NasName nas, boolean signed, Instant at);

    /** Every NAS client, by name. */
    List<SigningHabit> report();
}
