package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteHistory;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
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

    @PostMapping("/{id}/undo")
    @Operation(summary = "Put back what was before a change of the site, as a new change")
    @Parameter(
            name = "confirmed",
            in = ParameterIn.QUERY,
            description = "true: even where the same fields were changed again since")
    List<HistoryJson> undo(@PathVariable String code, @PathVariable String id, Fields query, Change change) {
        SiteCode site = address.existing(code);
        UndoAnswers answers = new UndoAnswers("site " + site);
        long entry = answers.entry(id);
        boolean sure = UndoAnswers.isConfirmed(query);
        answers.attempt(entry, () -> history.undo(site, entry, sure, change));
        return history.of(site, 1).stream().map(HistoryJson::of).toList();
    }
}
