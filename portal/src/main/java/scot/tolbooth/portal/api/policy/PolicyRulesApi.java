package scot.tolbooth.portal.api.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Editing;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.radius.policy.Policies;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/policy-rules")
@Tag(name = "Policy")
class PolicyRulesApi {

    private final Policies policies;
    private final EditablePolicyRules editable;
    private final Editing editing;

    PolicyRulesApi(Policies policies, Sites sites, Editing editing) {
        this.policies = policies;
        this.editable = new EditablePolicyRules(policies, sites);
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "List the rules of policy in the order in which they are asked; the base rule comes last")
    Page<PolicyRuleJson> list(Paging paging) {
        return Page.of(policies.all(), paging, PolicyRuleJson::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a rule of policy")
    ResponseEntity<PolicyRuleJson> create(
            @RequestBody @Schema(implementation = PolicyRuleBody.class) ObjectNode body, Change change) {
        return editing.create(editable, body, change);
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read a rule of policy")
    ResponseEntity<PolicyRuleJson> get(@PathVariable String name) {
        return editing.get(editable, name);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a rule of policy, or create it")
    ResponseEntity<PolicyRuleJson> put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = PolicyRuleBody.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        return editing.put(editable, name, body, precondition, change);
    }

    @PatchMapping(
            path = "/{name}",
            consumes = {Editing.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "Change some fields of a rule of policy (JSON merge patch, RFC 7396)")
    ResponseEntity<PolicyRuleJson> patch(
            @PathVariable String name,
            @RequestBody @Schema(implementation = PolicyRuleBody.class) ObjectNode patch,
            Precondition precondition,
            Change change) {
        return editing.patch(editable, name, patch, precondition, change);
    }

    @DeleteMapping("/{name}")
    @Operation(summary = "Delete a rule of policy")
    ResponseEntity<Void> delete(@PathVariable String name, Precondition precondition, Change change) {
        return editing.delete(editable, name, precondition, change);
    }
}
