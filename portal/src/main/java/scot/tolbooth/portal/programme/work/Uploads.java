package scot.tolbooth.portal.programme.work;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.Typed;

/** Turns what a browser uploads into a document. */
final class Uploads {

    private Uploads() {}

    /** Reads it; absent where something is wrong, which is then among the problems. */
    static @Nullable NewDocument read(
            @Nullable MultipartFile upload, SiteCode site, String title, DocumentKind kind, Typed typed)
            throws IOException {
        if (upload == null || upload.isEmpty()) {
            typed.problems().add("file", "must be chosen, and must not be empty");
            return null;
        }
        byte[] bytes = upload.getBytes();
        String name = Objects.toString(upload.getOriginalFilename(), "");
        String type = Objects.toString(upload.getContentType(), "");
        return typed.attempt(() -> new NewDocument(site, title, kind, name, type, bytes, null));
    }
}
