package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteHistory;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.document.PersonalHistory;

@RestController
@RequestMapping("/api/v1/sites/{code}/history")
@Tag(name = "Sites")
class HistoryApi {

    private static final int LATEST = 5000;

    private final SiteAddress address;
    private final SiteHistory history;

    HistoryApi(Sites sites, SiteHistory history) {
        this.address = new SiteAddress(sites);
        this.history = history;
    }

    @GetMapping
    @Operation(
            summary = "Who changed what of a site and of all that hangs on it, newest first; contacts only for those "
                    + "who may see them")
    Page<HistoryJson> list(@PathVariable String code, Paging paging, HttpServletRequest request) {
        List<AuditEntry> entries = history.of(address.existing(code), LATEST);
        return Page.of(PersonalHistory.shown(entries, request), paging, HistoryJson::of);
    }

    @GetMapping("/{id}/undo")
    @Operation(summary = "What putting back what was before a change would do")
    UndoPreviewJson preview(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        SiteCode site = address.existing(code);
        return UndoPreviewJson.of(
                history.preview(site, allowed(site, id, request).id()));
    }

    @PostMapping("/{id}/undo")
    @Operation(
            summary = "Put back what was before a change, as a new change",
            description =
                    "Changes of the site's own fields, its contacts, custom fields, limits on access, circuits and"
                            + " milestones. What is recorded of asbestos is superseded, never put back")
    @Parameter(
            name = "confirmed",
            in = ParameterIn.QUERY,
            description = "true: even where the same values were changed again since")
    @Parameter(
            name = "seen",
            in = ParameterIn.QUERY,
            description = "As the preview said; where there was a later change since, nothing is put back")
    List<HistoryJson> undo(
            @PathVariable String code,
            @PathVariable String id,
            Fields query,
            HttpServletRequest request,
            Change change) {
        SiteCode site = address.existing(code);
        long entry = allowed(site, id, request).id();
        Confirmation confirmation = UndoPreviewJson.confirmation(query);
        UndoPreviewJson.refuse(history.undo(site, entry, confirmation, change));
        return history.of(site, 1).stream().map(HistoryJson::of).toList();
    }

    private AuditEntry allowed(SiteCode site, String id, HttpServletRequest request) {
        AuditEntry entry = entry(site, id);
        if (!PersonalHistory.mayPutBack(entry, request)) {
            throw new AccessDeniedException("not one's own to put back");
        }
        return entry;
    }

    private AuditEntry entry(SiteCode site, String id) {
        try {
            return history.entry(site, Keys.read(id, Long::valueOf).orElseThrow());
        } catch (NoSuchElementException gone) {
            throw Problems.notFound("There is no change " + id + " of site " + site);
        }
    }
}
