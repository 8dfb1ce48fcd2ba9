package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.snmp.TestAgent;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.PollReport;

/** The ways in which real agents mislead, each in a small recording of its shape, polled over loopback. */
class DataQualityTests {

    private static final String TEMPERATURE = "1.3.6.1.4.1.14823.2.2.1.2.1.10.0";

    private final TestAgent agent = TestAgent.start();
    private final OnePoll polls = new OnePoll();

    @AfterEach
    void stop() {
        polls.close();
        agent.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "4, 3.7, 3.7, 0",
                "4, 58.000000 C, 58, 0",
                "4, 22.00 degrees Celsius (NORMAL), 22, 0",
                "4, '', -, 0",
                "4, N/A, -, 0",
                "2, 41, 41, 0",
                "2, 160000000, -, 1",
                "65, 41, 41, 0",
                "70, 18446744073709551615, -, 1"
            })
    void aNumberMayBeATextAndWhatCannotBeTrueIsMissingAndCounted(
            String type, String sent, @Nullable Double temperature, int rejected) {
        agent.serving("/recordings/aruba-small.snmprec").with(TEMPERATURE, type, sent);
        Interpretation.Outcome outcome = poll();

        assertThat(number(outcome, "device", "temperature_celsius")).isEqualTo(Optional.ofNullable(temperature));
        assertThat(outcome.rejected()).isEqualTo(rejected);
    }

    @Test
    void anEmptyTextForANumberIsMissingAndNot0() {
        agent.serving("/recordings/cisco-small.snmprec");

        assertThat(number(poll(), "device", "cpu_ratio")).isEmpty();
    }

    @Test
    void noiseSentPlus256IsNegativeAndItsSentinelIsMissing() {
        agent.serving("/recordings/aerohive-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(number(outcome, "device", "cpu_ratio").orElseThrow()).isCloseTo(0.037, within(1e-9));
        assertThat(number(outcome, "device", "memory_used_ratio")).isEmpty();
        assertThat(radio(outcome, "5 GHz", "channel")).contains(116.0);
        assertThat(radio(outcome, "5 GHz", "noise_dbm")).contains(-95.0);
        assertThat(radio(outcome, "2.4 GHz", "channel")).contains(6.0);
        assertThat(radio(outcome, "2.4 GHz", "noise_dbm")).isEmpty();
        assertThat(outcome.rejected()).isEqualTo(1);
    }

    @Test
    void aPositiveMagnitudeOfNoiseIsNegativeAndChannel388Is132() {
        agent.serving("/recordings/instant-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(radio(outcome, "5 GHz", "channel")).contains(132.0);
        assertThat(radio(outcome, "5 GHz", "noise_dbm")).contains(-94.0);
        assertThat(radio(outcome, "2.4 GHz", "noise_dbm")).isEmpty();
        assertThat(radio(outcome, "5 GHz 2", "channel")).contains(44.0);
        assertThat(radio(outcome, "5 GHz 2", "noise_dbm")).isEmpty();
        assertThat(outcome.rejected()).isEqualTo(1);
    }

    @Test
    void halfDecibelsAreHalvedAndPowerLevelsStayLevels() {
        agent.serving("/recordings/aruba-small.snmprec");
        assertThat(radio(poll(), "5 GHz", "transmit_power_dbm")).contains(18.0);

        agent.clear();
        agent.serving("/recordings/cisco-small.snmprec");
        Interpretation.Outcome levels = poll();
        assertThat(radio(levels, "2.4 GHz", "transmit_power_dbm")).isEmpty();
        assertThat(levels.sheet().readings())
                .filteredOn(reading -> reading.field().equals("power_level"))
                .extracting(Reading::text)
                .containsExactly("level 3");
    }

    @Test
    void gaugesSentAsCountersAreGauges() {
        agent.serving("/recordings/cisco-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(answered(outcome).clients()).isEqualTo(7);
        assertThat(radio(outcome, "2.4 GHz", "clients")).contains(4.0);
        assertThat(points(outcome, "ssid")).containsExactlyInAnyOrder("Public 5.0", "Staff 2.0");
    }

    @Test
    void aChannelOf6GhzIsNotTakenForOneOf2400Mhz() {
        agent.serving("/recordings/cisco-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(radio(outcome, "6 GHz", "channel")).contains(5.0);
        assertThat(radio(outcome, "2.4 GHz", "channel")).contains(5.0);
    }

    @Test
    void indexesAreBareOrLengthPrefixedMacAddressesAndTexts() {
        agent.serving("/recordings/cisco-small.snmprec");
        assertThat(answered(poll()).accessPoints())
                .extracting(PollReport.AccessPoint::identity)
                .containsExactly("02:00:00:00:00:11", "02:00:00:00:00:12", "02:00:00:00:00:13");

        agent.clear();
        agent.serving("/recordings/smartzone-small.snmprec");
        Interpretation.Outcome prefixed = poll();
        assertThat(answered(prefixed).accessPoints())
                .extracting(PollReport.AccessPoint::identity)
                .containsExactly("02:00:00:00:00:31", "02:00:00:00:00:32");
        // Its nodes are indexed by their serial numbers as text.
        assertThat(number(prefixed, "device", "access_points_up")).contains(1.0);

        agent.clear();
        agent.serving("/recordings/aruba-small.snmprec");
        assertThat(points(poll(), "ssid")).containsExactly("PUBLIC 9.0");
    }

    @Test
    void anAccessPointThatVanishedIsNoLongerReported() {
        agent.serving("/recordings/cisco-small.snmprec");
        Interpretation.Outcome before = poll();
        assertThat(answered(before).accessPoints()).hasSize(3);

        agent.without("2.0.0.0.0.19");
        assertThat(answered(poll(before.memory())).accessPoints())
                .extracting(PollReport.AccessPoint::name)
                .containsExactly("hall (A001)", "hall (A002)");
    }

    @Test
    void anAccessPointWhoseRowStaysWithStatus2IsDown() {
        agent.serving("/recordings/aruba-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(answered(outcome).accessPoints())
                .extracting(PollReport.AccessPoint::name, PollReport.AccessPoint::state)
                .containsExactly(
                        tuple("lib-001-ap-1", OperationalState.UP), tuple("lib-001-ap-2", OperationalState.DOWN));
        // The controller's count is of those that are up.
        assertThat(number(outcome, "device", "access_points_up")).contains(1.0);
        assertThat(number(outcome, "device", "access_points")).contains(2.0);
    }

    @Test
    void anAccessPointThatSaysDisconnectIsDownAndItsFrozenClientsCountForNothing() {
        agent.serving("/recordings/smartzone-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(answered(outcome).accessPoints())
                .extracting(
                        PollReport.AccessPoint::name, PollReport.AccessPoint::state, PollReport.AccessPoint::clients)
                .containsExactly(
                        tuple("lib-005-ap-1", OperationalState.UP, 7), tuple("lib-005-ap-2", OperationalState.DOWN, 0));
        assertThat(outcome.sheet().points())
                .filteredOn(point -> Objects.equals(point.tags().get("access_point"), "lib-005-ap-2"))
                .singleElement()
                .satisfies(point -> assertThat(point.fields()).containsOnlyKeys("up"));
        // The controller's count is of all that it knows.
        assertThat(number(outcome, "device", "access_points")).contains(2.0);
        assertThat(number(outcome, "device", "access_points_up")).contains(1.0);
    }

    @Test
    void namesThatRepeatAreToldApartBySerialNumber() {
        agent.serving("/recordings/cisco-small.snmprec");

        assertThat(answered(poll()).accessPoints())
                .extracting(PollReport.AccessPoint::name)
                .containsExactly("hall (A001)", "hall (A002)", "desk");
    }

    @Test
    void aMissingUptimeIsNotDown() {
        agent.serving("/recordings/aerohive-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(number(outcome, "device", "up")).contains(1.0);
        assertThat(number(outcome, "device", "uptime_seconds")).isEmpty();
        assertThat(answered(outcome).problem()).isNull();
        assertThat(answered(outcome).clients()).isEqualTo(5);
    }

    @Test
    void textsThatAreNotUtf8AreDecodedLenientlyWithoutControlCharacters() {
        agent.serving("/recordings/cisco-small.snmprec");

        assertThat(poll().sheet().readings())
                .filteredOn(reading -> reading.field().equals("system_location"))
                .extracting(Reading::text)
                .singleElement()
                .asString()
                .matches("Caf\\s+Floor");
    }

    @Test
    void whatIsReadRarelyIsAsOldAsItIs() {
        agent.serving("/recordings/cisco-small.snmprec");
        Interpretation.Outcome full = poll();
        Interpretation.Outcome fast = poll(full.memory());

        assertThat(fast.sheet().readings())
                .filteredOn(reading -> reading.field().equals("serial"))
                .isNotEmpty()
                .allMatch(reading -> reading.at().equals(full.report().at()));
        assertThat(fast.sheet().readings())
                .filteredOn(reading -> reading.field().equals("clients"))
                .isNotEmpty()
                .allMatch(reading -> reading.at().equals(fast.report().at()));
    }

    @Test
    void aProfileThatIsNotThereIsSaid() {
        agent.serving("/recordings/cisco-small.snmprec");

        assertThat(answered(polls.outcome(
                                OnePoll.device("lib-009", agent.port(), "cisco-airos"),
                                OnePoll.community("public"),
                                DeviceMemory.NONE))
                        .problem())
                .isEqualTo("answers, but no profile is called cisco-airos, so it is read as cisco-aireos");
    }

    @Test
    void whereOnlyATableOfClientsExistsTheirCountIsNotAvailable() {
        agent.serving("/recordings/instant-small.snmprec");
        Interpretation.Outcome outcome = poll();

        assertThat(answered(outcome).clients()).isNull();
        assertThat(outcome.sheet().readings())
                .filteredOn(reading -> reading.field().equals("clients"))
                .extracting(Reading::text)
                .containsExactly("not available");
    }

    @ParameterizedTest
    @CsvSource({"1.3.6.1.4.1.14988.1", "1.3.6.1.4.1.12356.101.1.644"})
    void aRouterWithoutWiFiSaysNothingOfIt(String objectId) {
        agent.with("1.3.6.1.2.1.1.2.0", "6", objectId);
        Interpretation.Outcome outcome = poll();

        assertThat(answered(outcome).accessPoints()).isEmpty();
        assertThat(outcome.sheet().readings())
                .noneMatch(reading -> reading.measurement().equals("access_point"))
                .noneMatch(reading -> reading.field().equals("clients"));
    }

    private Interpretation.Outcome poll() {
        return poll(DeviceMemory.NONE);
    }

    private Interpretation.Outcome poll(DeviceMemory memory) {
        return polls.outcome(OnePoll.device("lib-009", agent.port(), null), OnePoll.community("public"), memory);
    }

    private static PollReport.Answered answered(Interpretation.Outcome outcome) {
        return (PollReport.Answered) outcome.report().outcome();
    }

    private static Optional<Double> number(Interpretation.Outcome outcome, String measurement, String field) {
        return outcome.sheet().readings().stream()
                .filter(reading -> reading.measurement().equals(measurement)
                        && reading.field().equals(field))
                .flatMap(reading -> Optional.ofNullable(reading.value()).stream())
                .findFirst();
    }

    private static Optional<Double> radio(Interpretation.Outcome outcome, String band, String field) {
        return outcome.sheet().points().stream()
                .filter(point -> point.measurement().equals("radio")
                        && band.equals(point.tags().get("band")))
                .flatMap(point -> Optional.ofNullable(point.fields().get(field)).stream())
                .findFirst();
    }

    private static List<String> points(Interpretation.Outcome outcome, String measurement) {
        return outcome.sheet().points().stream()
                .filter(point -> point.measurement().equals(measurement))
                .map(point ->
                        point.tags().get(measurement) + " " + point.fields().get("clients"))
                .toList();
    }
}
