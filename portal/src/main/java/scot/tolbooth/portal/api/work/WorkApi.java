package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.visit.Booking;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.programme.work.OwnSite;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.VisitBooking;
import scot.tolbooth.portal.programme.work.WorkList;
import tools.jackson.databind.node.ObjectNode;

/** What a contractor's account finds: any other site does not exist here. */
@RestController
@RequestMapping("/api/v1/work")
@Tag(name = "Work of contractors")
class WorkApi {

    private final OwnSites sites;
    private final WorkList work;
    private final Visits visits;
    private final VisitBooking booking;

    WorkApi(OwnSites sites, WorkList work, Visits visits, VisitBooking booking) {
        this.sites = sites;
        this.work = work;
        this.visits = visits;
        this.booking = booking;
    }

    @GetMapping
    @Operation(summary = "List the sites to which one's firm is assigned today, what is due first")
    Page<WorkSiteJson> list(Paging paging) {
        return Page.of(work.of(sites.all()), paging, WorkSiteJson::of);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read one's own site, and what is to be done there")
    WorkSiteJson get(@PathVariable String code) {
        return WorkSiteJson.of(work.row(sites.find(code)));
    }

    @GetMapping("/{code}/visits")
    @Operation(summary = "List one's own visits to a site, by their first day")
    Page<VisitJson> visits(@PathVariable String code, Paging paging) {
        return Page.of(work.visitsOf(sites.find(code)), paging, VisitJson::of);
    }

    @PostMapping(path = "/{code}/visits", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Book a visit; where the site cannot be worked in then, the answer says why")
    ResponseEntity<VisitJson> book(
            @PathVariable String code,
            @RequestBody @Schema(implementation = VisitJson.class) ObjectNode body,
            Change change) {
        OwnSite own = sites.find(code);
        Booking outcome = booking.book(VisitJson.read(Fields.of(body), own), change);
        if (outcome instanceof Booking.Refused refused) {
            throw Problems.conflict(refused.reason());
        }
        Visit visit = ((Booking.Booked) outcome).visit();
        return ResponseEntity.created(URI.create("/api/v1/work/" + own.code() + "/visits"))
                .body(VisitJson.of(visit));
    }

    @PostMapping(path = "/{code}/visits/{visit}/conclusion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what came of a visit; that is final")
    VisitJson conclude(
            @PathVariable String code,
            @PathVariable long visit,
            @RequestBody @Schema(implementation = ConclusionBody.class) ObjectNode body,
            Change change) {
        Visit open = work.visitsOf(sites.find(code)).stream()
                .filter(one -> one.id() == visit)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no visit " + visit));
        if (!open.isOpen()) {
            throw Problems.conflict("What came of visit " + visit + " is recorded already");
        }
        Fields fields = Fields.of(body);
        var conclusion = ConclusionBody.read(fields);
        return VisitJson.of(fields.build(() -> visits.conclude(visit, open.version(), conclusion, change)));
    }
}
