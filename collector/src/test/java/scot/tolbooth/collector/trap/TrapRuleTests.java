package scot.tolbooth.collector.trap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.snmp.Oid;

class TrapRuleTests {

    @ParameterizedTest
    @CsvSource({
        "1.3.6.1.6.3.1.1.5.1, coldStart",
        "1.3.6.1.6.3.1.1.5.3, linkDown",
        "1.3.6.1.6.3.1.1.5.4, linkUp",
        "1.3.6.1.4.1.14179.2.6.3.8, bsnAPDisassociated",
        "1.3.6.1.4.1.9.9.513.0.4, ciscoLwappApAssociated",
        "1.3.6.1.4.1.14823.2.3.1.11.1.2.1041, wlsxAccessPointIsDown",
        "1.3.6.1.4.1.25053.2.2.1.5, ruckusZDEventAPLostTrap",
        "1.3.6.1.4.1.25053.2.11.1.23, ruckusSZAPDisconnectedTrap",
        "1.3.6.1.4.1.12356.101.2.0.802, fgTrapWcApDown"
    })
    void whatComesOrGoesIsWorthALook(String trap, String name) {
        assertThat(TrapRule.worthALook(Oid.of(trap))).contains(name);
    }

    /** RFC 3584 section 3.1: enterprise, 0, specific trap; few MIBs have that 0. */
    @ParameterizedTest
    @CsvSource({
        "1.3.6.1.4.1.14179.2.6.3.0.8, bsnAPDisassociated",
        "1.3.6.1.4.1.14823.2.3.1.11.1.2.0.1040, wlsxAccessPointIsUp",
        "1.3.6.1.4.1.25053.2.2.1.0.1, ruckusZDEventAPJoinTrap",
        "1.3.6.1.4.1.25053.2.11.1.0.24, ruckusSZAPLostHeartbeatTrap",
        "1.3.6.1.4.1.9.9.513.4, ciscoLwappApAssociated"
    })
    void aTrapOfVersion1IsKnownUnderItsTranslatedName(String trap, String name) {
        assertThat(TrapRule.worthALook(Oid.of(trap))).contains(name);
    }

    @Test
    void allElseIsOfNoConcern() {
        assertThat(TrapRule.worthALook(Oid.of("1.3.6.1.6.3.1.1.5.5"))).isEmpty();
        assertThat(TrapRule.worthALook(Oid.of("1.3.6.1.4.1.14179.2.6.3.81"))).isEmpty();
        assertThat(TrapRule.worthALook(Oid.of())).isEmpty();
        assertThat(TrapRule.worthALook(Oid.of("0.0"))).isEmpty();
    }
}
