package scot.tolbooth.inventory.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * One version of a document of a site; its content is kept apart: see {@link Documents#content}.
 *
 * @param series the first version of the same document
 * @param version counts the versions of the series, from 1
 * @param size in bytes
 * @param sha256 of the content, as 64 hexadecimal digits
 * @param review absent until somebody accepts or rejects it
 */
public record Document(
        DocumentId id,
        DocumentId series,
        int version,
        SiteCode site,
        String title,
        DocumentKind kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Review review) {

    /** Whether somebody accepted this version. */
    public boolean isAccepted() {
        return review instanceof Review.Accepted;
    }

    Document reviewed(Review decision) {
        return new Document(
                id,
                series,
                version,
                site,
                title,
                kind,
                fileName,
                mediaType,
                size,
                sha256,
                uploadedBy,
                uploadedAt,
                decision);
    }
}
