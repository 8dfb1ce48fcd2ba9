package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.visit.Booking;
import scot.tolbooth.inventory.visit.Conclusion;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.asbestos.AsbestosSites;
import scot.tolbooth.portal.programme.work.OwnSite;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.VisitBooking;
import scot.tolbooth.portal.programme.work.WorkList;
import tools.jackson.databind.node.ObjectNode;

/** A contractor's own visits to one of its sites. */
@RestController
@RequestMapping("/api/v1/work/{code}/visits")
@Tag(name = "Work of contractors")
class VisitsApi {

    private final OwnSites sites;
    private final WorkList work;
    private final Visits visits;
    private final VisitBooking booking;

    VisitsApi(OwnSites sites, WorkList work, Visits visits, VisitBooking booking) {
        this.sites = sites;
        this.work = work;
        this.visits = visits;
        this.booking = booking;
    }

    @GetMapping
    @Operation(summary = "List one's own visits to a site, by their first day")
    Page<VisitJson> list(@PathVariable String code, Paging paging) {
        return Page.of(work.visitsOf(sites.find(code)), paging, VisitJson::of);
    }

    @GetMapping("/{visit}")
    @Operation(summary = "Read one of one's own visits")
    ResponseEntity<VisitJson> get(@PathVariable String code, @PathVariable long visit) {
        return shown(own(code, visit));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Book a visit; where the site cannot be worked in then, the answer says why")
    ResponseEntity<VisitJson> book(
            @PathVariable String code,
            @RequestBody @Schema(implementation = VisitJson.class) ObjectNode body,
            Change change) {
        OwnSite own = sites.find(code);
        Visit visit = booked(() -> booking.book(VisitJson.read(Fields.of(body), own), change));
        return ResponseEntity.created(URI.create("/api/v1/work/" + own.code() + "/visits/" + visit.id()))
                .eTag(Precondition.tag(visit.version()))
                .body(VisitJson.of(visit));
    }

    @PutMapping(path = "/{visit}/times", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move a visit to other days or hours, under the rules of a new one")
    ResponseEntity<VisitJson> move(
            @PathVariable String code,
            @PathVariable long visit,
            @RequestBody @Schema(implementation = TimesBody.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        Visit open = open(code, visit, precondition);
        Fields fields = Fields.of(body);
        Field<VisitTimes> times = VisitJson.times(fields);
        return shown(AsbestosSites.build(
                fields, () -> booked(() -> booking.move(open, open.version(), times.value(), change))));
    }

    @PostMapping(path = "/{visit}/conclusion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what came of a visit; that is final")
    ResponseEntity<VisitJson> conclude(
            @PathVariable String code,
            @PathVariable long visit,
            @RequestBody @Schema(implementation = ConclusionBody.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        Visit open = open(code, visit, precondition);
        Fields fields = Fields.of(body);
        Conclusion conclusion = ConclusionBody.read(fields);
        return shown(fields.build(() -> visits.conclude(visit, open.version(), conclusion, change)));
    }

    private Visit open(String code, long id, Precondition precondition) {
        Visit visit = own(code, id);
        precondition.require("Visit " + id, visit.version());
        if (!visit.isOpen()) {
            throw Problems.conflict("What came of visit " + id + " is recorded already");
        }
        return visit;
    }

    private Visit own(String code, long id) {
        return work.visitsOf(sites.find(code)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no visit " + id));
    }

    private static Visit booked(Supplier<Booking> wish) {
        Booking outcome = wish.get();
        if (outcome instanceof Booking.Refused refused) {
            throw Problems.conflict(refused.reason());
        }
        return ((Booking.Booked) outcome).visit();
    }

    private static ResponseEntity<VisitJson> shown(Visit visit) {
        return ResponseEntity.ok().eTag(Precondition.tag(visit.version())).body(VisitJson.of(visit));
    }
}
