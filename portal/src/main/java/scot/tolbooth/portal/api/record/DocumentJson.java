package scot.tolbooth.portal.api.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.Review;

/** One version of a document of a site as JSON. */
@Schema(name = "Document")
public record DocumentJson(
        long id,

        @Schema(description = "Id of the first version of the same document")
        long series,

        int version,
        String site,
        String title,
        @Schema(example = "survey-report") String kind,
        @JsonProperty("file_name") String fileName,
        @JsonProperty("media_type") String mediaType,
        @Schema(description = "Bytes") long size,
        String sha256,
        @JsonProperty("uploaded_by") String uploadedBy,
        @JsonProperty("uploaded_at") Instant uploadedAt,

        @Schema(description = "accepted or rejected; absent until decided") @Nullable String decision,

        @JsonProperty("decided_by") @Nullable String decidedBy,
        @JsonProperty("decided_at") @Nullable Instant decidedAt,
        @Nullable String reason) {

    public static DocumentJson of(Document document) {
        Review review = document.review();
        return new DocumentJson(
                document.id().value(),
                document.series().value(),
                document.version(),
                document.site().value(),
                document.title(),
                document.kind().word(),
                document.fileName(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.uploadedBy(),
                document.uploadedAt(),
                review == null ? null : document.isAccepted() ? "accepted" : "rejected",
                review == null ? null : review.by(),
                review == null ? null : review.at(),
                review instanceof Review.Rejected rejected ? rejected.reason() : null);
    }
}
