package scot.tolbooth.portal.api.discovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.NoSuchElementException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.state.RetiredAccessPoint;
import scot.tolbooth.collector.state.RetiredAccessPoints;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/retired-access-points")
@Tag(name = "Discovery")
class RetiredAccessPointsApi {

    private static final int LONGEST_IDENTITY = 200;

    private final RetiredAccessPoints retired;

    RetiredAccessPointsApi(RetiredAccessPoints retired) {
        this.retired = retired;
    }

    @GetMapping
    @Operation(summary = "List the access points that are retired, and those that came back in the last 30 days")
    Page<RetiredAccessPointJson> list(Paging paging) {
        return Page.of(retired.latest(), paging, RetiredAccessPointJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that an access point that vanished has gone for good",
            description = "It then counts for no state, alarm or number, until it is seen again")
    ResponseEntity<RetiredAccessPointJson> retire(
            @RequestBody @Schema(implementation = RetiredAccessPointJson.class) ObjectNode body, Change change) {
        Fields fields = Fields.of(body);
        Field<DeviceName> controller = fields.required("controller", Kind.word(DeviceName::new));
        Field<String> identity = fields.required("identity", Kind.text(LONGEST_IDENTITY));
        try {
            RetiredAccessPoint one = fields.build(() -> retired.retire(controller.value(), identity.value(), change));
            return ResponseEntity.created(URI.create("/api/v1/retired-access-points/" + one.id()))
                    .body(RetiredAccessPointJson.of(one));
        } catch (NoSuchElementException unknown) {
            throw Problems.notFound("The device %s reports no such access point".formatted(controller.value()));
        } catch (IllegalStateException there) {
            throw Problems.conflict(String.valueOf(there.getMessage()), there);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a retired access point")
    RetiredAccessPointJson get(@PathVariable String id) {
        return RetiredAccessPointJson.of(existing(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a retired access point back: it stands as vanished again")
    ResponseEntity<Void> restore(@PathVariable String id, Change change) {
        if (!retired.restore(existing(id).id(), change)) {
            throw Problems.conflict("The access point " + id + " is back already");
        }
        return ResponseEntity.noContent().build();
    }

    private RetiredAccessPoint existing(String id) {
        return Keys.read(id, Long::valueOf)
                .flatMap(retired::find)
                .orElseThrow(() -> Problems.notFound("There is no retired access point " + id));
    }
}
