package scot.tolbooth.portal.api.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.netbox.Fetched;
import scot.tolbooth.inventory.transfer.netbox.NetBoxClient;
import scot.tolbooth.inventory.transfer.netbox.NetBoxImporter;
import scot.tolbooth.inventory.transfer.netbox.NetBoxList;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions.Codes;
import scot.tolbooth.inventory.transfer.netbox.NetBoxSource;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/imports/netbox")
@Tag(name = "Files")
class NetBoxApi {

    private final NetBoxImporter importer;
    private final NetBoxClient client;

    NetBoxApi(NetBoxImporter importer, NetBoxClient client) {
        this.importer = importer;
        this.client = client;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import sites, devices and circuits of NetBox 3 or 4; a second time changes nothing",
            description = "Of a problem, line is the record's number in its list, and column its JSON pointer")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: say what would happen, change nothing")
    @Parameter(name = "atomic", in = ParameterIn.QUERY, description = "true: all records, or if one is bad none")
    @Parameter(name = "codes", in = ParameterIn.QUERY, description = "slug or facility: what a site's code is made of")
    @Parameter(name = "planned", in = ParameterIn.QUERY, description = "true: planned and staged devices too")
    @Parameter(
            name = "kinds",
            in = ParameterIn.QUERY,
            description = "What device roles mean, such as: edge router = wan-router, pdu = -")
    ImportJson load(
            @RequestBody @Schema(implementation = NetBoxBody.class) JsonNode body, Fields query, Change change) {
        Field<Boolean> dryRun = query.optional("dryRun", Kind.flag(), false);
        Field<Boolean> atomic = query.optional("atomic", Kind.flag(), false);
        Field<Codes> codes = query.optional("codes", Kind.word(Codes::of), Codes.SLUG);
        Field<Boolean> planned = query.optional("planned", Kind.flag(), false);
        Field<String> kinds = query.optional("kinds", Kind.text(4000), "");
        NetBoxOptions options = query.build(() -> new NetBoxOptions(codes.value(), planned.value(), kinds.value()));
        ImportOptions how = new ImportOptions(dryRun.value(), atomic.value());
        String document =
                body instanceof ObjectNode object && object.has("url") ? fetched(object, change) : body.toString();
        try {
            return ImportJson.of(importer.load(document, options, how, change));
        } catch (IllegalArgumentException noDocument) {
            throw Problems.badRequest("The body " + noDocument.getMessage(), noDocument);
        }
    }

    private String fetched(ObjectNode body, Change change) {
        Fields fields = Fields.of(body).withhold("token");
        Field<String> url = fields.required("url", Kind.text(500));
        Field<String> token = fields.required("token", Kind.text(500));
        Field<List<NetBoxList>> lists = fields.list("lists", Kind.word(NetBoxApi::list));
        Fetched fetched = fields.build(
                () -> client.fetch(new NetBoxSource(url.value(), token.value(), wanted(lists.value())), change));
        if (fetched instanceof Fetched.Refused refused) {
            fields.problem(refused.field(), refused.problem());
        }
        return fields.build(() -> ((Fetched.Document) fetched).document());
    }

    private static Set<NetBoxList> wanted(List<NetBoxList> lists) {
        return Set.copyOf(lists.isEmpty() ? List.of(NetBoxList.values()) : lists);
    }

    private static NetBoxList list(String word) {
        return Arrays.stream(NetBoxList.values())
                .filter(list -> list.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of sites, devices, circuits"));
    }
}
