package scot.tolbooth.portal.hotspot;

import java.time.Duration;
import java.time.Instant;
import scot.tolbooth.radius.grant.IssuedGrant;

/** A pass that is always the same: two hours, 2 Mbit/s up, 10 Mbit/s down, 1 GB. */
record FixedPass(IssuedGrant grant, Allowance allowance) implements Pass {

    FixedPass() {
        this(
                new IssuedGrant("g-1", "pass-1234", Instant.EPOCH),
                new Allowance(Duration.ofHours(2), 2_000_000L, 10_000_000L, 1_000_000_000L));
    }
}
