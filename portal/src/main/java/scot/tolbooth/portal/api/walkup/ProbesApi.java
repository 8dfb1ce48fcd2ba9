package scot.tolbooth.portal.api.walkup;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.portal.walkup.Probe;
import scot.tolbooth.portal.walkup.Probes;
import scot.tolbooth.portal.walkup.WalkUps;
import tools.jackson.databind.node.ObjectNode;

/** The results of tests, and the probes that make some. */
@RestController
@Tag(name = "Walk-up tests")
class ProbesApi {

    private static final int LATEST = 100;

    private final Probes probes;
    private final WalkUps walkUps;
    private final Sites sites;

    ProbesApi(Probes probes, WalkUps walkUps, Sites sites) {
        this.probes = probes;
        this.walkUps = walkUps;
        this.sites = sites;
    }

    /** A probe. */
    @Schema(name = "Probe")
    record ProbeJson(
            String name,
            String site,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY)
            Instant made,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @JsonProperty("made_by")
            String madeBy,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Instant heard) {

        static ProbeJson of(Probe probe) {
            return new ProbeJson(probe.name(), probe.site().value(), probe.made(), probe.madeBy(), probe.heard());
        }
    }

    /** A probe's token, shown once. */
    @Schema(name = "ProbeToken")
    record TokenJson(String name, String site, String token) {}

    @GetMapping("/api/v1/walk-ups")
    @Operation(summary = "List tests of the way in: the latest of a site, or the latest of each site and source")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code")
    List<WalkUpJson> list(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        return query.build(() -> {
            SiteCode code = site.value();
            return (code == null ? walkUps.lately() : walkUps.of(code, LATEST))
                    .stream().map(WalkUpJson::of).toList();
        });
    }

    @GetMapping("/api/v1/probes")
    @Operation(summary = "List the probes")
    List<ProbeJson> probes() {
        return probes.all().stream().map(ProbeJson::of).toList();
    }

    @PostMapping(path = "/api/v1/probes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a probe at a site, or give one a new token; the token is shown once, and is good for"
                    + " that site's tests only")
    TokenJson register(@RequestBody @Schema(implementation = ProbeJson.class) ObjectNode body, Change change) {
        Fields fields = Fields.of(body).ignore("made", "made_by", "heard");
        Field<String> name = fields.required("name", Kind.word(Probe::name));
        Field<SiteCode> site = fields.required("site", References.site(sites));
        return fields.build(() ->
                new TokenJson(name.value(), site.value().value(), probes.register(name.value(), site.value(), change)));
    }

    @DeleteMapping("/api/v1/probes/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a probe: its token is good no more, its results stay")
    void remove(@PathVariable String name, Change change) {
        if (!probes.remove(name, change)) {
            throw Problems.notFound("There is no probe " + name);
        }
    }
}
