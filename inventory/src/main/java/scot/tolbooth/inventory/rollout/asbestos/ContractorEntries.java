package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What contractors themselves record of asbestos surveys at the sites to which they are assigned: samples, laboratory
 * results and items. It counts as if the council had recorded it; reviews, outcomes and releases stay the council's.
 */
public class ContractorEntries {

    private static final String LABORATORIES = "ISO/IEC 17025";

    private final AsbestosSurveys surveys;
    private final AsbestosItems items;
    private final Contractors contractors;
    private final SiteWrites writes;

    ContractorEntries(AsbestosSurveys surveys, AsbestosItems items, Contractors contractors, SiteWrites writes) {
        this.surveys = surveys;
        this.items = items;
        this.contractors = contractors;
        this.writes = writes;
    }

    /** The surveys of those sites for whose samples the contractor may hand in results today. */
    public List<Survey> analysable(ContractorId contractor, Collection<SiteCode> sites) {
        List<Assignment> today = assignments(contractor);
        return surveys.of(sites).stream()
                .filter(survey -> mayAnalyse(contractor, today, survey))
                .toList();
    }

    /** The samples that wait for a result which the contractor may hand in, in the order of surveys and numbers. */
    public List<WaitingSample> waiting(ContractorId contractor, Collection<SiteCode> sites) {
        return analysable(contractor, sites).stream()
                .filter(Survey::takesSamples)
                .flatMap(survey -> survey.samples().stream()
                        .filter(Sample::isWaitedFor)
                        .map(sample -> new WaitingSample(survey, sample)))
                .toList();
    }

    /**
     * Records a sample that the surveyors took, or corrects what they said of it; its result stays.
     *
     * @throws IllegalStateException if the contractor's survey takes no samples now
     */
    public Survey sampled(SurveyId id, long version, ContractorId by, Sample taken, Change change) {
        return at(id, () -> {
            Survey survey = ordered(id, by);
            Sample whole = survey.samples().stream()
                    .filter(earlier -> earlier.number().equals(taken.number()))
                    .findFirst()
                    .map(taken::keeping)
                    .orElse(taken);
            return surveys.record(id, version, whole, change);
        });
    }

    /**
     * Records what a laboratory found in a sample. The laboratory must be one that UKAS has accredited for the day of
     * the analysis, as the council records it.
     *
     * @throws IllegalArgumentException if that is not so, or there is no such sample
     * @throws IllegalStateException if the sample has another laboratory's result, or the survey takes none now
     */
    public Survey analysed(SurveyId id, long version, ContractorId by, LabResult result, Change change) {
        return at(id, () -> {
            Survey survey = existing(id);
            if (!mayAnalyse(by, assignments(by), survey)) {
                throw new IllegalArgumentException("survey must be one whose samples the contractor analyses");
            }
            Sample sample = survey.samples().stream()
                    .filter(one -> one.number().equals(result.number()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("number must be that of a sample of the survey"));
            refuseOthers(sample, result);
            Accreditation accreditation = accreditation(survey, by, result.analysis());
            Analysis checked = result.analysis().accreditedUntil(accreditation.expires());
            return surveys.record(
                    id, version, sample.analysed(result.reference(), result.receivedOn(), checked), change);
        });
    }

    /** Records an item that the contractor's survey found in a work area that it covers, or elsewhere at the site. */
    public AsbestosItem found(SurveyId id, ContractorId by, AsbestosItems.NewItem item, Change change) {
        return at(id, () -> {
            Survey survey = ordered(id, by);
            if (!survey.takesSamples()) {
                throw new IllegalStateException("survey %s is %s: items are recorded between its visit and its review"
                        .formatted(id, survey.state().word()));
            }
            WorkAreaId area = item.found().area();
            if (area != null && !survey.covers(area)) {
                throw new IllegalArgumentException("work_area must be one that the survey covers");
            }
            if (!id.equals(item.found().survey())) {
                throw new IllegalArgumentException("survey must be the contractor's own");
            }
            return items.add(survey.order().site(), item, change);
        });
    }

    private <T> T at(SurveyId id, Supplier<T> change) {
        return writes.at(existing(id).order().site(), change);
    }

    private Survey existing(SurveyId id) {
        return surveys.find(id).orElseThrow(() -> new IllegalArgumentException("survey must be one that exists"));
    }

    private Survey ordered(SurveyId id, ContractorId by) {
        Survey survey = existing(id);
        if (!isSurveyor(by, assignments(by), survey)) {
            throw new IllegalArgumentException("survey must be one that was ordered from the contractor");
        }
        return survey;
    }

    private List<Assignment> assignments(ContractorId contractor) {
        LocalDate today = writes.today();
        return contractors.assignmentsOf(contractor).stream()
                .filter(one -> one.isActiveOn(today))
                .toList();
    }

    private static boolean mayAnalyse(ContractorId contractor, List<Assignment> today, Survey survey) {
        return isSurveyor(contractor, today, survey) || has(today, survey, WorkKind.SAMPLE_ANALYSIS);
    }

    private static boolean isSurveyor(ContractorId contractor, List<Assignment> today, Survey survey) {
        return contractor.equals(survey.order().contractor()) && has(today, survey, WorkKind.ASBESTOS_SURVEY);
    }

    private static boolean has(List<Assignment> today, Survey survey, WorkKind work) {
        return today.stream()
                .anyMatch(one ->
                        one.work() == work && one.site().equals(survey.order().site()));
    }

    private static void refuseOthers(Sample sample, LabResult result) {
        Analysis earlier = sample.analysis();
        if (earlier != null && !earlier.accreditation().equals(result.analysis().accreditation())) {
            throw new IllegalStateException("sample %s has a result of another laboratory, %s: ask the council"
                    .formatted(sample.number(), earlier.laboratory()));
        }
        if (sample.sameAs() != null) {
            throw new IllegalStateException(
                    "the result of sample %s stands for sample %s too".formatted(sample.sameAs(), sample.number()));
        }
    }

    /** The laboratory's accreditation: a laboratory shows its own, a surveyors' firm that of the one that it chose. */
    private Accreditation accreditation(Survey survey, ContractorId by, Analysis analysis) {
        boolean isSurveyor = isSurveyor(by, assignments(by), survey);
        return contractors.all().stream()
                .filter(firm -> !firm.archived() && (isSurveyor || firm.id().equals(by)))
                .map(firm -> valid(firm, analysis))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "laboratory_accreditation must be the number of an accreditation (UKAS, %s) that the council has on record and that holds on %s"
                                .formatted(LABORATORIES, Words.date(analysis.on()))));
    }

    private static @Nullable Accreditation valid(Contractor firm, Analysis analysis) {
        return firm.accreditations().stream()
                .filter(one -> one.body().equalsIgnoreCase("UKAS")
                        && one.isOf(LABORATORIES)
                        && one.number().equalsIgnoreCase(analysis.accreditation())
                        && one.isValidOn(analysis.on()))
                .findFirst()
                .orElse(null);
    }
}
