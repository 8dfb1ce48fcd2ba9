package scot.tolbooth.portal.document;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import scot.tolbooth.inventory.document.Document;

/**
 * A file that somebody uploaded, on its way to somebody else's browser: saved, never shown by it, since a page or a
 * drawing with a script in it would act in the reader's name.
 */
public final class Attachment {

    private static final Set<String> HARMLESS =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain", "text/csv");
    private static final String NOTHING_MAY_RUN = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private Attachment() {}

    /** A stored document with its content. */
    public static ResponseEntity<byte[]> of(Document document, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_MAY_RUN)
                .body(content);
    }

    /** Every other type goes out as bytes. */
    private static MediaType type(String said) {
        return HARMLESS.contains(said) ? MediaType.valueOf(said) : MediaType.APPLICATION_OCTET_STREAM;
    }
}
