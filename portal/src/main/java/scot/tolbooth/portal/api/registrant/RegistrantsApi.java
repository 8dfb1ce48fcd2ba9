package scot.tolbooth.portal.api.registrant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/registrants")
@Tag(name = "Registrants")
class RegistrantsApi {

    private static final String ADDRESS = "/api/v1/registrants/";

    private final Registrants registrants;
    private final Grants grants;
    private final NasClients clients;

    RegistrantsApi(Registrants registrants, Grants grants, NasClients clients) {
        this.registrants = registrants;
        this.grants = grants;
        this.clients = clients;
    }

    @GetMapping
    @Operation(summary = "Find the registrant who has exactly this contact; registrants cannot be listed")
    @Parameter(name = "contact", in = ParameterIn.QUERY, required = true, example = "name@example.com")
    Page<RegistrantJson> find(Fields query) {
        Field<Contact> contact = NewRegistrant.contact(query);
        Field<Paging> paging = Paging.read(query);
        return query.build(() -> {
            List<Registrant> found = registrants.find(contact.value()).stream().toList();
            return Page.of(found, paging.value(), RegistrantJson::of);
        });
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register somebody whose contact staff have checked, or find them if they are registered")
    ResponseEntity<RegistrantJson> register(
            @RequestBody @Schema(implementation = NewRegistrant.class) ObjectNode body) {
        NewRegistrant asked = NewRegistrant.read(Fields.of(body));
        boolean known = registrants.find(asked.contact()).isPresent();
        Registrant registrant = registrants.verified(asked.contact(), asked.language(), asked.termsAccepted());
        return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create(ADDRESS + registrant.id()))
                .body(RegistrantJson.of(registrant));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a registrant")
    RegistrantJson get(@PathVariable String id) {
        return RegistrantJson.of(existing(id));
    }

    @GetMapping("/{id}/export")
    @Operation(summary = "Everything kept about a registrant, for themselves (UK GDPR article 15)")
    ResponseEntity<Map<String, Object>> export(@PathVariable String id) {
        UUID registrant = existing(id).id();
        String attachment = ContentDisposition.attachment()
                .filename("registrant-" + registrant + ".json")
                .build()
                .toString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(registrants.export(registrant));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Forget a registrant: grants are revoked, sessions stay without the person")
    ResponseEntity<Void> forget(@PathVariable String id, Change change) {
        registrants.forget(existing(id).id(), change);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/grants")
    @Operation(summary = "Make a one-time credential for a registrant")
    ResponseEntity<GrantJson> grant(
            @PathVariable String id,
            @RequestBody(required = false) @Schema(implementation = GrantBody.class) @Nullable ObjectNode body) {
        UUID registrant = existing(id).id();
        Fields fields = Fields.of(Optional.ofNullable(body).orElseGet(JsonNodeFactory.instance::objectNode));
        GrantJson grant = GrantJson.of(grants.mint(GrantBody.read(fields, registrant, clients)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(grant);
    }

    @DeleteMapping("/{id}/grants")
    @Operation(summary = "Take back all grants that a registrant has not used up")
    ResponseEntity<Void> revoke(@PathVariable String id) {
        grants.revoke(existing(id).id());
        return ResponseEntity.noContent().build();
    }

    private Registrant existing(String id) {
        return Keys.read(id, UUID::fromString)
                .flatMap(registrants::find)
                .orElseThrow(() -> Problems.notFound("There is no registrant with this id"));
    }
}
