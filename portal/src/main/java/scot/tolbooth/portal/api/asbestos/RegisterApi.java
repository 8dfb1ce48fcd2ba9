package scot.tolbooth.portal.api.asbestos;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.ItemId;
import scot.tolbooth.inventory.rollout.asbestos.Restriction;
import scot.tolbooth.inventory.rollout.asbestos.Restriction.Closure;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.staff.ScottishTime;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping(path = "/api/v1/rollout/{site}", consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Asbestos")
class RegisterApi {

    private final AsbestosSites found;
    private final AsbestosItems items;
    private final AsbestosRegister register;
    private final Restrictions restrictions;
    private final ScottishTime time;

    RegisterApi(
            AsbestosSites found,
            AsbestosItems items,
            AsbestosRegister register,
            Restrictions restrictions,
            Clock clock) {
        this.found = found;
        this.items = items;
        this.register = register;
        this.restrictions = restrictions;
        this.time = new ScottishTime(clock);
    }

    @PostMapping("/asbestos-items")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record an item of the register, or a new finding",
            description = "In a work area it makes void what was decided about that; without a survey it also stops the"
                    + " work there, for which stop_work_owner answers")
    ItemJson add(@PathVariable String site, @RequestBody ObjectNode body, Change change) {
        SiteCode code = found.site(site);
        Fields fields = Fields.of(body);
        Field<AsbestosItems.NewItem> item = ItemReading.item(fields);
        return ItemJson.of(AsbestosSites.build(fields, () -> items.add(code, item.value(), change)), time.today());
    }

    @PostMapping("/asbestos-items/{id}/inspections")
    @Operation(summary = "Record that the condition of an item was looked at again")
    ItemJson inspect(@PathVariable String site, @PathVariable long id, @RequestBody ObjectNode body, Change change) {
        AsbestosItem item = item(found.site(site), id);
        Fields fields = Fields.of(body);
        Field<LocalDate> on = fields.required("inspected_on", Kind.date());
        return ItemJson.of(
                AsbestosSites.build(fields, () -> items.inspect(item.id(), item.version(), on.value(), change)),
                time.today());
    }

    @PostMapping("/asbestos-items/{id}/removal")
    @Operation(summary = "Record that an item is no longer there")
    ItemJson remove(@PathVariable String site, @PathVariable long id, @RequestBody ObjectNode body, Change change) {
        AsbestosItem item = item(found.site(site), id);
        Fields fields = Fields.of(body);
        Field<LocalDate> on = fields.required("removed_on", Kind.date());
        return ItemJson.of(
                AsbestosSites.build(fields, () -> items.remove(item.id(), item.version(), on.value(), change)),
                time.today());
    }

    @PostMapping("/asbestos-restrictions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Stop the work in a work area: work_area, reason, owner, opened_on")
    RestrictionJson restrict(@PathVariable String site, @RequestBody ObjectNode body, Change change) {
        SiteCode code = found.site(site);
        Fields fields = Fields.of(body);
        Field<WorkArea> area = found.area(fields, code);
        Field<String> reason = fields.required("reason", Kind.text(500));
        Field<String> owner = fields.required("owner", Kind.text(120));
        Field<LocalDate> on = fields.optional("opened_on", Kind.date(), time.today());
        return RestrictionJson.of(AsbestosSites.build(
                fields, () -> restrictions.open(area.value().id(), reason.value(), owner.value(), on.value(), change)));
    }

    @PostMapping("/asbestos-restrictions/{id}/closure")
    @Operation(summary = "Let the work go on: closed_by, closed_on, closing_reason")
    RestrictionJson close(
            @PathVariable String site, @PathVariable long id, @RequestBody ObjectNode body, Change change) {
        Restriction restriction = restrictions.of(found.site(site)).stream()
                .filter(one -> one.id().value() == id)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no restriction " + id + " at site " + site));
        Fields fields = Fields.of(body);
        Field<String> by = fields.required("closed_by", Kind.text(120));
        Field<LocalDate> on = fields.optional("closed_on", Kind.date(), time.today());
        Field<String> reason = fields.required("closing_reason", Kind.text(500));
        return RestrictionJson.of(AsbestosSites.build(
                fields,
                () -> restrictions.close(
                        restriction.id(), new Closure(by.value(), on.value(), reason.value()), change)));
    }

    @PostMapping("/asbestos-register")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a new version of the register: date, summary, document")
    RegisterVersionJson publish(@PathVariable String site, @RequestBody ObjectNode body, Change change) {
        SiteCode code = found.site(site);
        Fields fields = Fields.of(body);
        Field<LocalDate> date = fields.required("date", Kind.date());
        Field<String> summary = fields.required("summary", Kind.text(1000));
        Field<@Nullable DocumentId> document = fields.optional("document", Kind.number(DocumentId::of));
        return RegisterVersionJson.of(
                AsbestosSites.build(
                        fields, () -> register.publish(code, date.value(), document.value(), summary.value(), change)),
                register.acknowledgements(code));
    }

    @PostMapping("/asbestos-register/acknowledgements")
    @Operation(
            summary = "Record that a contractor took note of the present version: register_version, contractor, person")
    RegisterVersionJson acknowledge(@PathVariable String site, @RequestBody ObjectNode body, Change change) {
        SiteCode code = found.site(site);
        Fields fields = Fields.of(body);
        Field<Integer> version = fields.required("register_version", Kind.wholeNumber(1, Integer.MAX_VALUE));
        Field<ContractorId> contractor = fields.required("contractor", Kind.word(ContractorId::new));
        Field<String> person = fields.required("person", Kind.text(120));
        AsbestosSites.build(
                fields, () -> register.acknowledge(code, version.value(), contractor.value(), person.value(), change));
        return RegisterVersionJson.of(register.of(code).get(0), register.acknowledgements(code));
    }

    private AsbestosItem item(SiteCode site, long id) {
        return items.find(new ItemId(id))
                .filter(item -> item.site().equals(site))
                .orElseThrow(() -> Problems.notFound("There is no item " + id + " at site " + site));
    }
}
