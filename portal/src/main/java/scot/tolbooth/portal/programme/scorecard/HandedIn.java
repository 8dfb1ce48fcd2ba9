package scot.tolbooth.portal.programme.scorecard;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.FirstReview;
import scot.tolbooth.inventory.rollout.asbestos.Survey;

/**
 * What contractors handed in and the council has reviewed: asbestos surveys, and documents uploaded by accounts of
 * contractors. The file of a survey's report counts with its survey, not once more.
 *
 * @param documents of each document that was reviewed the version which was reviewed first
 * @param employers for which contractor each account works
 */
record HandedIn(
        Collection<FirstReview> surveys,
        Collection<Document> documents,
        Set<DocumentId> reports,
        Map<String, ContractorId> employers) {

    /** The files of the surveys' reports. */
    static Set<DocumentId> reportsOf(Collection<Survey> surveys) {
        return surveys.stream()
                .map(Survey::report)
                .flatMap(report -> Stream.ofNullable(report == null ? null : report.document()))
                .collect(Collectors.toSet());
    }

    Map<ContractorId, FirstReviews> byContractor() {
        Stream<Map.Entry<ContractorId, FirstReviews>> ofSurveys =
                surveys.stream().map(one -> Map.entry(one.contractor(), FirstReviews.of(one.accepted())));
        Stream<Map.Entry<ContractorId, FirstReviews>> ofDocuments = documents.stream()
                .filter(one -> !reports.contains(one.id()) && !reports.contains(one.series()))
                .filter(one -> employers.containsKey(one.uploadedBy()))
                .map(one -> Map.entry(
                        Objects.requireNonNull(employers.get(one.uploadedBy())), FirstReviews.of(one.isAccepted())));
        return Stream.concat(ofSurveys, ofDocuments)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, FirstReviews::plus));
    }
}
