package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.snmp.TestAgent;

/** Interfaces are followed by name, whatever number the device gives them. */
class InterfacesFollowedTests {

    private final TestAgent agent = TestAgent.start();
    private final OnePoll polls = new OnePoll();

    @AfterEach
    void stop() {
        polls.close();
        agent.close();
    }

    @Test
    void anInterfaceIsKnownByItsNameWhenItsIndexChanges() {
        agent.serving("/recordings/cisco-small.snmprec");
        Interpretation.Outcome before = poll();
        assertThat(before.sheet().points())
                .allSatisfy(point -> assertThat(point.fields()).doesNotContainKey("in_bits_per_second"));

        for (String column : List.of("1", "6", "10", "15")) {
            agent.without("1.3.6.1.2.1.31.1.1.1." + column + ".7");
        }
        agent.without("1.3.6.1.2.1.2.2.1.8.7")
                .with("1.3.6.1.2.1.2.2.1.8.9", "2", "1")
                .with("1.3.6.1.2.1.31.1.1.1.1.9", "4", "port-1")
                .with("1.3.6.1.2.1.31.1.1.1.6.9", "70", "1000000")
                .with("1.3.6.1.2.1.31.1.1.1.10.9", "70", "2000000")
                .with("1.3.6.1.2.1.31.1.1.1.15.9", "66", "1000");
        Interpretation.Outcome after = poll(before.memory());

        assertThat(after.sheet().points())
                .filteredOn(point -> Objects.equals(point.tags().get("interface"), "port-1"))
                .singleElement()
                .satisfies(point -> assertThat(point.fields()).containsEntry("in_bits_per_second", 0.0));
    }

    @Test
    void interfacesWithoutIfNameAreFollowedByTheirDescriptionAcrossARestart() {
        agent.with("1.3.6.1.2.1.1.3.0", "67", "500000");
        described(1, "WAN1", "1000000");
        described(2, "LAN", "9000000000");
        Interpretation.Outcome before = poll();

        agent.with("1.3.6.1.2.1.1.3.0", "67", "500");
        described(1, "LAN", "9000500000");
        described(2, "WAN1", "1200");
        Interpretation.Outcome restarted = poll(before.memory());
        assertThat(restarted.sheet().points())
                .filteredOn(point -> point.measurement().equals("interface"))
                .allSatisfy(point -> assertThat(point.fields()).doesNotContainKey("in_bits_per_second"));

        agent.with("1.3.6.1.2.1.1.3.0", "67", "6500");
        described(1, "LAN", "9000500000");
        described(2, "WAN1", "1200");
        assertThat(poll(restarted.memory()).sheet().points())
                .filteredOn(point -> point.measurement().equals("interface"))
                .hasSize(2)
                .allSatisfy(point -> assertThat(point.fields()).containsEntry("in_bits_per_second", 0.0));
    }

    @Test
    void aChangeOfTheTableOfInterfacesReadsTheNamesAnew() {
        agent.with("1.3.6.1.2.1.1.3.0", "67", "500000").with("1.3.6.1.2.1.31.1.5.0", "67", "100");
        described(1, "WAN1", "1000000");
        Interpretation.Outcome before = poll();

        agent.with("1.3.6.1.2.1.31.1.5.0", "67", "499000");
        described(1, "LTE", "5000");
        assertThat(poll(before.memory()).sheet().readings())
                .filteredOn(reading -> reading.measurement().equals("interface"))
                .allMatch(reading -> "LTE".equals(reading.tags().get("interface")));
    }

    /** As when the device stops answering half-way, and its interfaces are known from the poll before. */
    @Test
    void whetherAnInterfaceIsUpIsNotMadeUpByAPollThatDidNotComeToIt() {
        agent.with("1.3.6.1.2.1.1.3.0", "67", "500000");
        described(1, "WAN1", "1000000");
        Interpretation.Outcome before = poll();
        assertThat(before.sheet().points())
                .filteredOn(point -> point.measurement().equals("interface"))
                .singleElement()
                .satisfies(point -> assertThat(point.fields()).containsEntry("up", 1.0));

        agent.largestBulk(0).without("1.3.6.1.2.1.2.2.1").without("1.3.6.1.2.1.31.1.1.1");
        assertThat(poll(before.memory()).sheet().points())
                .filteredOn(point -> point.measurement().equals("interface"))
                .allSatisfy(point -> assertThat(point.fields()).doesNotContainKey("up"));
    }

    private Interpretation.Outcome poll() {
        return poll(DeviceMemory.NONE);
    }

    private Interpretation.Outcome poll(DeviceMemory memory) {
        return polls.outcome(OnePoll.device("lib-009", agent.port(), null), OnePoll.community("public"), memory);
    }

    private void described(int index, String description, String octets) {
        agent.with("1.3.6.1.2.1.2.2.1.2." + index, "4", description)
                .with("1.3.6.1.2.1.2.2.1.5." + index, "66", "100000000")
                .with("1.3.6.1.2.1.2.2.1.8." + index, "2", "1")
                .with("1.3.6.1.2.1.31.1.1.1.6." + index, "70", octets);
    }
}
