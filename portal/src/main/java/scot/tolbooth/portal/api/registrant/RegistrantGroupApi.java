package scot.tolbooth.portal.api.registrant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.radius.registrant.GroupName;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/registrants/{id}/group")
@Tag(name = "Registrants")
class RegistrantGroupApi {

    private final Registrants registrants;
    private final RegistrantGroups groups;

    RegistrantGroupApi(Registrants registrants, RegistrantGroups groups) {
        this.registrants = registrants;
        this.groups = groups;
    }

    /** To which group somebody belongs. */
    @Schema(name = "RegistrantGroup")
    record GroupJson(
            @Schema(example = "volunteers", description = "null for none") @Nullable String group) {}

    @GetMapping
    @Operation(summary = "The group of people to which a registrant belongs, where policy treats it differently")
    GroupJson get(@PathVariable String id) {
        return shown(existing(id));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Put a registrant into a group, or into none")
    GroupJson put(
            @PathVariable String id,
            @RequestBody @Schema(implementation = GroupJson.class) ObjectNode body,
            Change change) {
        UUID registrant = existing(id);
        Fields fields = Fields.of(body);
        Field<@Nullable GroupName> group = fields.optional("group", Kind.word(GroupName::new));
        return fields.build(() -> {
            groups.assign(registrant, group.value(), change);
            return shown(registrant);
        });
    }

    private GroupJson shown(UUID registrant) {
        return new GroupJson(groups.of(registrant).map(GroupName::value).orElse(null));
    }

    private UUID existing(String id) {
        return Keys.read(id, UUID::fromString)
                .flatMap(registrants::find)
                .map(Registrant::id)
                .orElseThrow(() -> Problems.notFound("There is no registrant with this id"));
    }
}
