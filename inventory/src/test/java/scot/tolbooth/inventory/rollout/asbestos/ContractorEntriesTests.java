package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.CHANGE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.SITE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;

class ContractorEntriesTests {

    private static final ContractorId SURVEYORS = new ContractorId("surveyors");
    private static final ContractorId LAB = new ContractorId("lab");
    private static final ContractorId OTHER_LAB = new ContractorId("other-lab");
    private static final LocalDate TAKEN = TODAY.minusDays(39);

    private final AsbestosAtASite at = new AsbestosAtASite();
    private WorkArea hall = at.add("Hall");
    private Survey survey = at.order(SurveyKind.REFURBISHMENT, hall);

    @BeforeEach
    void aSurveyWithOneSampleAndTwoLaboratories() {
        firm(SURVEYORS, WorkKind.ASBESTOS_SURVEY);
        firm(LAB, WorkKind.SAMPLE_ANALYSIS, ukas("2700", TODAY.minusDays(10)));
        firm(OTHER_LAB, WorkKind.SAMPLE_ANALYSIS, ukas("4321", TODAY.plusYears(1)));
        survey = at.surveys.order(
                new SurveyOrder(SITE, SurveyKind.REFURBISHMENT, SURVEYORS, TODAY.minusDays(60)),
                List.of(hall.id()),
                CHANGE);
        step(new SurveyStep.VisitBooked(AsbestosAtASite.visit()));
        step(new SurveyStep.Surveyed(AsbestosAtASite.visit(), AsbestosAtASite.surveyor(TODAY.plusYears(1))));
        survey = at.entries.sampled(survey.id(), survey.version(), SURVEYORS, sample("S1"), CHANGE);
    }

    @Test
    void theLaboratorySeesWhatWaitsForItAndItsResultEndsTheWait() {
        assertThat(at.entries.waiting(LAB, List.of(SITE)))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.sample().number()).isEqualTo("S1"));

        Survey after = analysed(LAB, result("2700", TODAY.minusDays(20), Fibre.AMOSITE, Fibre.CHRYSOTILE));

        Sample sample = after.samples().get(0);
        assertThat(sample.receivedOn()).isEqualTo(TODAY.minusDays(30));
        assertThat(sample.takenOn()).as("what the surveyors said stays").isEqualTo(TAKEN);
        assertThat(sample.analysis()).isNotNull();
        assertThat(sample.analysis().result()).isEqualTo(SampleResult.OTHER);
        assertThat(sample.analysis().certificate().fibres()).containsExactly(Fibre.CHRYSOTILE, Fibre.AMOSITE);
        assertThat(sample.analysis().certificate().accreditedUntil()).isEqualTo(TODAY.minusDays(10));
        assertThat(at.surveys.find(survey.id())).contains(after);
        assertThat(at.entries.waiting(LAB, List.of(SITE))).isEmpty();
    }

    @Test
    void theAccreditationMustHoldOnTheDayOfTheAnalysis() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysed(LAB, result("2700", TODAY.minusDays(9))))
                .withMessageStartingWith("laboratory_accreditation must be")
                .withMessageContaining("ISO/IEC 17025", "12 Nov 2026");
        assertThat(analysed(LAB, result("2700", TODAY.minusDays(10)))
                        .samples()
                        .get(0)
                        .isWaitedFor())
                .isFalse();
    }

    @Test
    void aLaboratoryShowsItsOwnAccreditationAndSurveyorsThatOfAnyLaboratoryOnRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysed(LAB, result("4321", TODAY)))
                .withMessageStartingWith("laboratory_accreditation");
        assertThatIllegalArgumentException().isThrownBy(() -> analysed(SURVEYORS, result("0000", TODAY)));

        assertThat(analysed(SURVEYORS, result("4321", TODAY)).samples().get(0).isWaitedFor())
                .isFalse();
    }

    @Test
    void theResultOfAnotherLaboratoryStands() {
        survey = analysed(OTHER_LAB, result("4321", TODAY));

        assertThatIllegalStateException()
                .isThrownBy(() -> analysed(LAB, result("2700", TODAY.minusDays(20))))
                .withMessageContaining("another laboratory");
        assertThat(analysed(OTHER_LAB, result("4321", TODAY.minusDays(1))).version())
                .as("its own result may be corrected until the review")
                .isEqualTo(survey.version() + 1);
    }

    @Test
    void whoIsNotAssignedTodayRecordsNothing() {
        long job = at.contractors.assignmentsOf(LAB).get(0).id();
        at.contractors.end(job, TODAY.minusDays(1), CHANGE);

        assertThat(at.entries.waiting(LAB, List.of(SITE))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysed(LAB, result("2700", TODAY.minusDays(20))))
                .withMessageStartingWith("survey must be one");
        assertThatIllegalArgumentException()
                .as("a laboratory takes no samples")
                .isThrownBy(() -> at.entries.sampled(survey.id(), survey.version(), OTHER_LAB, sample("S2"), CHANGE));
        assertThat(at.entries.waiting(OTHER_LAB, List.of(new SiteCode("LIB-008"))))
                .isEmpty();
    }

    @Test
    void resultsTakeTheWorkAreaNoFurtherThanThoseThatTheCouncilRecords() {
        AreaStage before = at.checks.state(SITE).areas().get(0).stage();

        survey = analysed(LAB, result("2700", TODAY.minusDays(20)));
        assertThat(at.checks.state(SITE).areas().get(0).stage()).isEqualTo(before);

        survey = at.review(step(AsbestosAtASite.reported()), true);
        assertThat(at.checks.state(SITE).areas().get(0).stage())
                .as("nobody has decided anything yet")
                .isEqualTo(AreaStage.ACCEPTED);
        assertThatIllegalStateException()
                .as("what was reviewed stands")
                .isThrownBy(() -> analysed(LAB, result("2700", TODAY.minusDays(20))));
    }

    @Test
    void anItemOfTheSurveyReopensTheWorkAreaAsIfTheCouncilHadRecordedIt() {
        long findings = at.now(hall).version();

        AsbestosItem item = at.entries.found(survey.id(), SURVEYORS, item(hall, survey), CHANGE);

        assertThat(at.items.of(SITE)).containsExactly(item);
        assertThat(at.now(hall).version()).isGreaterThan(findings);
        WorkArea loft = at.add("Loft");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at.entries.found(survey.id(), SURVEYORS, item(loft, survey), CHANGE))
                .withMessageContaining("work_area must be one that the survey covers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at.entries.found(survey.id(), LAB, item(hall, survey), CHANGE));
    }

    @Test
    void aSampleIsTakenReceivedAndAnalysedInThatOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample("S1", null, "door", "board", TODAY, TAKEN, null, null))
                .withMessageStartingWith("received_on must not be before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysed(LAB, result("2700", TODAY.minusDays(31))))
                .withMessageStartingWith("analysed_on must not be before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at.entries.sampled(
                        survey.id(),
                        survey.version(),
                        SURVEYORS,
                        new Sample("S2", null, "door", "board", TAKEN.minusDays(9), null, null, null),
                        CHANGE))
                .withMessageStartingWith("taken_on must not be before the visit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Analysis(
                        SampleResult.AMOSITE,
                        "Lab",
                        "1",
                        TODAY,
                        new Certificate(null, null, Set.of(Fibre.TREMOLITE), null, null)))
                .withMessageStartingWith("fibres must be those of the result");
    }

    private Survey step(SurveyStep step) {
        survey = at.surveys.take(survey.id(), survey.version(), step, CHANGE);
        return survey;
    }

    private Survey analysed(ContractorId by, LabResult result) {
        return at.entries.analysed(survey.id(), survey.version(), by, result, CHANGE);
    }

    private static Sample sample(String number) {
        return new Sample(number, null, "above the door", "insulating board", TAKEN, null, null, null);
    }

    private static LabResult result(String accreditation, LocalDate on, Fibre... fibres) {
        Set<Fibre> named = Set.copyOf(Arrays.asList(fibres));
        Certificate certificate = new Certificate("Al Yst", "PLM, HSG248", named, null, null);
        return new LabResult(
                "S1",
                "AL-17",
                TODAY.minusDays(30),
                new Analysis(SampleResult.naming(named), "Air Lab", accreditation, on, certificate));
    }

    private static AsbestosItems.NewItem item(WorkArea area, Survey survey) {
        Found found = new Found(area.id(), survey.id(), "above the door", "insulating board", "2 boards", null);
        Assessment assessment = new Assessment(new MaterialScore(2, 1, 1, 2), null, null, null);
        return new AsbestosItems.NewItem(found, assessment, TAKEN, null, null);
    }

    private void firm(ContractorId id, WorkKind work, Accreditation... accreditations) {
        at.contractors.save(
                new Contractor(id, id.value(), null, null, null, null, Map.of(), List.of(accreditations), false, 0),
                CHANGE);
        at.contractors.assign(new Assignment(0, id, SITE, work, TODAY.minusDays(60), null), CHANGE);
    }

    private static Accreditation ukas(String number, LocalDate lastDay) {
        return new Accreditation("UKAS", "ISO/IEC 17025", number, null, lastDay);
    }
}
