package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.profile.Discarded;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.snmp.TestAgent;
import scot.tolbooth.inventory.device.Device;

class ProfileTrialsTests {

    private final TestAgent agent = TestAgent.start();
    private final ProfileCatalogue profiles = new ProfileCatalogue(null, Clock.systemUTC());
    private final OnePoll polls = new OnePoll(profiles);
    private final ProfileTrials trials = new ProfileTrials(
            profiles, name -> Optional.of(OnePoll.community("public")), polls.poll(), Clock.systemUTC());

    @AfterEach
    void stop() {
        polls.close();
        agent.close();
    }

    @Test
    void aDeviceIsReadByTheProfileThatFitsOrByTheOneThatIsNamed() {
        agent.serving("/recordings/aruba-small.snmprec");
        Device device = OnePoll.device("lib-001-wlc", agent.port(), null);

        Trial.Read fitting = (Trial.Read) trials.on(device, null).join();
        assertThat(fitting.profile()).isEqualTo("aruba-controller");
        assertThat(fitting.clients()).isEqualTo(9);
        assertThat(fitting.readings()).allMatch(reading -> !reading.source().isBlank());
        Trial.Read named = (Trial.Read) trials.on(device, "generic").join();
        assertThat(named.profile()).isEqualTo("generic");
        assertThat(named.chosen()).isEqualTo("named");
        assertThat(named.clients()).isNull();
    }

    @Test
    void whatCameToNothingIsShownWithTheReason() {
        agent.serving("/recordings/aerohive-small.snmprec")
                .with("1.3.6.1.4.1.26928.1.2.3.0", "4", "")
                .with("1.3.6.1.4.1.26928.1.2.4.0", "2", "400");
        Trial.Read read = (Trial.Read) trials.on(OnePoll.device("lib-002-ap", agent.port(), null), null)
                .join();

        assertThat(read.discarded())
                .extracting(one -> one.source().replaceAll(".* ", ""), Discarded::sent, Discarded::reason)
                .contains(
                        tuple("1.3.6.1.4.1.26928.1.2.3.0", "", "empty"),
                        tuple("1.3.6.1.4.1.26928.1.2.4.0", "400", "out of bounds"),
                        tuple("1.3.6.1.2.1.99.1.1.1.4", "", "missing"));
    }

    @Test
    void aSilentDeviceIsNoAnswerAndNothingIsKept() {
        agent.close();
        assertThat(trials.on(OnePoll.device("lib-003-ap", agent.port(), null), null)
                        .join())
                .isInstanceOf(Trial.Unanswered.class);
    }

    @Test
    void aNodeThatDoesNotPollSaysSo() {
        assertThat(ProfileTrials.withoutDevices(profiles, Clock.systemUTC())
                        .on(OnePoll.device("lib-004-ap", 161, null), null)
                        .join())
                .isEqualTo(new Trial.Unanswered("this node does not ask devices; try it on a collector"));
    }
}
