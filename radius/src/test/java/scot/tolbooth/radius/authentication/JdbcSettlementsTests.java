package scot.tolbooth.radius.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.grant.GrantKey;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.grant.Redemption;

class JdbcSettlementsTests {

    private final RunningRadius radius = RunningRadius.start();
    private final JdbcSettlements settlements =
            new JdbcSettlements(radius.database().jdbc());
    private final UUID someone = radius.registrant("someone@example.org").id();

    @AfterEach
    void close() {
        radius.close();
    }

    @Test
    void aGrantIsUsedAsOftenAsItMayHoweverItsRowHasMovedSinceItWasFound() {
        GrantKey key = found(issued(3));

        assertThat(use(key)).isEmpty();
        assertThat(use(key)).isEmpty();
        assertThat(use(key)).isEmpty();
        assertThat(use(key)).containsExactly(0);
        assertThat(used(key)).isEqualTo(3);
    }

    @Test
    void whoeverLiesWhereAGrantLayIsNotUsedForIt() {
        GrantKey other = found(issued(1));
        GrantKey key = found(issued(1));

        assertThat(use(new GrantKey(key.username(), other.row()))).isEmpty();

        assertThat(used(key)).isEqualTo(1);
        assertThat(used(other)).isZero();
    }

    @Test
    void whatIsRevokedBetweenIsNotUsed() {
        GrantKey key = found(issued(2));
        radius.bean(Grants.class).revoke(someone);

        assertThat(use(key)).containsExactly(0);
        assertThat(used(key)).isZero();
    }

    private IssuedGrant issued(int uses) {
        return radius.bean(Grants.class).mint(new GrantRequest(someone, null, null, null, uses, Duration.ofMinutes(5)));
    }

    private GrantKey found(IssuedGrant grant) {
        return radius.bean(Redemption.class).find(Set.of(grant.username())).values().stream()
                .map(Grant::key)
                .findFirst()
                .orElseThrow();
    }

    private Set<Integer> use(GrantKey key) {
        AuthenticationOutcome accepted = new AuthenticationOutcome(
                radius.clock().instant(), RunningRadius.NAS, null, null, null, someone, "pap", null);
        return settlements.write(List.of(new Settlement(accepted, key)));
    }

    private int used(GrantKey key) {
        return radius.database()
                .jdbc()
                .sql("SELECT used FROM radius.access_grant WHERE username = :username")
                .param("username", key.username())
                .query(Integer.class)
                .single();
    }
}
