package scot.tolbooth.portal.programme.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Review;
import scot.tolbooth.inventory.rollout.asbestos.FirstReview;
import scot.tolbooth.inventory.rollout.asbestos.SurveyId;
import scot.tolbooth.inventory.site.SiteCode;

class HandedInTests {

    private static final ContractorId ACME = new ContractorId("acme");
    private static final ContractorId RIVAL = new ContractorId("rival");
    private static final Map<String, ContractorId> EMPLOYERS = Map.of("anne", ACME, "rob", RIVAL);

    @Test
    void surveysAndDocumentsCountByTheirFirstReview() {
        HandedIn handedIn = new HandedIn(
                List.of(survey(1, ACME, true), survey(2, ACME, false), survey(3, RIVAL, false)),
                List.of(document(10, "anne", null), document(11, "anne", "blurred")),
                Set.of(),
                EMPLOYERS);

        assertThat(handedIn.byContractor())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ACME, new FirstReviews(2, 4), RIVAL, new FirstReviews(0, 1)));
        assertThat(new FirstReviews(2, 4).share()).isEqualTo(0.5);
    }

    @Test
    void theFileOfAReportCountsWithItsSurvey() {
        HandedIn handedIn = new HandedIn(
                List.of(survey(1, ACME, true)),
                List.of(document(10, "anne", null)),
                Set.of(new DocumentId(10)),
                EMPLOYERS);

        assertThat(handedIn.byContractor()).containsEntry(ACME, new FirstReviews(1, 1));
    }

    @Test
    void whatTheCouncilsOwnPeopleUploadedIsNobodysScore() {
        HandedIn handedIn = new HandedIn(List.of(), List.of(document(10, "morag", null)), Set.of(), EMPLOYERS);

        assertThat(handedIn.byContractor()).isEmpty();
    }

    @Test
    void noMoreIsAcceptedThanWasReviewed() {
        assertThatThrownBy(() -> new FirstReviews(2, 1)).hasMessage("accepted must be 0 to 1, not 2");
        assertThat(FirstReviews.NONE.share()).isNaN();
    }

    private static FirstReview survey(long id, ContractorId contractor, boolean accepted) {
        return new FirstReview(new SurveyId(id), contractor, accepted);
    }

    private static Document document(long id, String by, @Nullable String rejectedBecause) {
        Review review = rejectedBecause == null
                ? new Review.Accepted("morag", Instant.EPOCH)
                : new Review.Rejected("morag", Instant.EPOCH, rejectedBecause);
        return new Document(
                new DocumentId(id),
                new DocumentId(id),
                1,
                new SiteCode("LIB-001"),
                "Drawing",
                DocumentKind.DRAWING,
                "a.pdf",
                "application/pdf",
                1,
                "0".repeat(64),
                by,
                Instant.EPOCH,
                review);
    }
}
