package scot.tolbooth.portal.api.discovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.discovery.CredentialSource;
import scot.tolbooth.collector.discovery.Discoveries;
import scot.tolbooth.collector.discovery.DiscoveryOrder;
import scot.tolbooth.collector.discovery.DiscoveryRun;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.References;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/discoveries")
@Tag(name = "Discovery")
class DiscoveriesApi {

    private static final int LONGEST = 1000;

    private final Discoveries discoveries;
    private final Sites sites;

    DiscoveriesApi(Discoveries discoveries, Sites sites) {
        this.discoveries = discoveries;
        this.sites = sites;
    }

    @GetMapping
    @Operation(summary = "List the latest 200 searches for devices, newest first")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code; absent for all")
    Page<DiscoveryJson> list(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<Paging> paging = Paging.read(query);
        return query.build(() -> Page.of(discoveries.latest(site.value()), paging.value(), DiscoveryJson::of));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Look for the devices of a site, in the background",
            description = "One search at a time for each site; only in tolbooth.collector.discovery.ranges")
    ResponseEntity<DiscoveryJson> start(
            @RequestBody @Schema(implementation = DiscoveryBody.class) ObjectNode body, Change change) {
        Fields fields = Fields.of(body);
        Field<SiteCode> site = fields.required("site", References.site(sites));
        Field<String> addresses = fields.optional("addresses", Kind.text(LONGEST), "");
        Field<String> ports = fields.optional("ports", Kind.text(LONGEST), "");
        Field<@Nullable String> seed = fields.optional("seed", Kind.text(LONGEST));
        Field<Boolean> arp = fields.optional("arp", Kind.flag(), false);
        Field<List<CredentialSource>> credentials = fields.list("credentials", Kind.word(CredentialSource::of));
        try {
            DiscoveryRun run = fields.build(() -> discoveries.start(
                    new DiscoveryOrder(
                            site.value(),
                            addresses.value(),
                            ports.value(),
                            seed.value(),
                            arp.value(),
                            credentials.value()),
                    change));
            return ResponseEntity.created(URI.create("/api/v1/discoveries/" + run.id()))
                    .body(DiscoveryJson.of(run));
        } catch (IllegalStateException running) {
            throw Problems.conflict(String.valueOf(running.getMessage()), running);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a search: how far it is, and what it found")
    DiscoveryJson get(@PathVariable String id) {
        return DiscoveryJson.of(existing(id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End a search early; what it found until then is proposed")
    DiscoveryJson cancel(@PathVariable String id, Change change) {
        DiscoveryRun run = existing(id);
        if (!discoveries.cancel(run.id(), change)) {
            throw Problems.conflict("The discovery " + id + " is over");
        }
        return DiscoveryJson.of(existing(id));
    }

    private DiscoveryRun existing(String id) {
        return Keys.read(id, Long::valueOf)
                .flatMap(discoveries::find)
                .orElseThrow(() -> Problems.notFound("There is no discovery " + id));
    }
}
