package scot.tolbooth.portal.programme.record;

import static scot.tolbooth.portal.programme.record.RecordPages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.FormProblems;

/** What somebody typed beside the file that they upload. */
public record DocumentForm(String title, String kind, String replaces) {

    public DocumentForm(@Nullable String title, @Nullable String kind, @Nullable String replaces) {
        this.title = text(title);
        this.kind = text(kind);
        this.replaces = text(replaces);
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable NewDocument read(SiteCode site, @Nullable MultipartFile file, FormProblems problems) {
        DocumentKind readKind = problems.required("kind", kind, DocumentKind::of);
        DocumentId replaced = problems.optional("replaces", replaces, DocumentId::of);
        if (file == null || text(file.getOriginalFilename()).isEmpty()) {
            problems.add("file", "must be chosen");
            return null;
        }
        if (readKind == null || !problems.isEmpty()) {
            return null;
        }
        try {
            String name = text(file.getOriginalFilename());
            return new NewDocument(site, title, readKind, name, text(file.getContentType()), file.getBytes(), replaced);
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
            return null;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("the upload broke off", brokenOff);
        }
    }
}
