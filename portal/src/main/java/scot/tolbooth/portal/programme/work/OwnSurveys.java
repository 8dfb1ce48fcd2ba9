package scot.tolbooth.portal.programme.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.inventory.rollout.asbestos.ContractorEntries;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.WaitingSample;

/** The asbestos surveys that the contractor of the present request makes, and those whose samples it analyses. */
public class OwnSurveys {

    private final WorkList work;
    private final ContractorEntries entries;

    OwnSurveys(WorkList work, ContractorEntries entries) {
        this.work = work;
        this.entries = entries;
    }

    /** One that was ordered from the contractor for the site; for any other the answer is that there is no such page. */
    public Survey ordered(OwnSite own, long id) {
        return one(work.surveysOf(own), id);
    }

    /** One for whose samples the contractor may hand in results; any other does not exist. */
    public Survey analysable(OwnSite own, long id) {
        return one(analysable(own), id);
    }

    public List<Survey> analysable(OwnSite own) {
        return entries.analysable(own.contractorId(), List.of(own.code()));
    }

    /** One that the contractor makes or whose samples it analyses; any other does not exist. */
    public Survey any(OwnSite own, long id) {
        return find(work.surveysOf(own), id).orElseGet(() -> analysable(own, id));
    }

    public boolean isOrdered(OwnSite own, Survey survey) {
        return own.contractorId().equals(survey.order().contractor());
    }

    /** The samples of all those sites whose results the contractor may hand in, and nobody has. */
    public List<WaitingSample> waiting(Collection<OwnSite> sites) {
        return sites.stream()
                .findFirst()
                .map(OwnSite::contractorId)
                .map(contractor -> entries.waiting(
                        contractor, sites.stream().map(OwnSite::code).toList()))
                .orElse(List.of());
    }

    private static Survey one(List<Survey> surveys, long id) {
        return find(surveys, id).orElseThrow(OwnSites::notFound);
    }

    private static Optional<Survey> find(List<Survey> surveys, long id) {
        return surveys.stream().filter(survey -> survey.id().value() == id).findFirst();
    }
}
