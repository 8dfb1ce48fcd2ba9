package scot.tolbooth.portal.api.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.alarm.Alarm;
import scot.tolbooth.collector.alarm.AlarmFilter;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.References;

@RestController
@RequestMapping("/api/v1/alarms")
@Tag(name = "Alarms")
class AlarmsApi {

    private final Alarms alarms;
    private final Sites sites;

    AlarmsApi(Alarms alarms, Sites sites) {
        this.alarms = alarms;
        this.sites = sites;
    }

    @GetMapping
    @Operation(summary = "List the alarms, the latest first; what is not given does not narrow")
    @Parameter(name = "open", in = ParameterIn.QUERY, description = "true: still open; false: over")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 500")
    Page<AlarmJson> list(Fields query) {
        Field<@Nullable Boolean> open = query.optional("open", Kind.flag());
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<Paging> paging = Paging.read(query);
        return query.build(() -> page(new AlarmFilter(open.value(), site.value()), paging.value()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an alarm")
    ResponseEntity<AlarmJson> get(@PathVariable String id) {
        return shown(existing(id));
    }

    @PostMapping("/{id}/acknowledge")
    @Operation(summary = "Say that somebody sees to it; who did so first stays")
    ResponseEntity<AlarmJson> acknowledge(@PathVariable String id, Precondition precondition, Change change) {
        Alarm alarm = existing(id);
        precondition.require("The alarm " + id, alarm.version());
        try {
            return shown(alarms.acknowledge(alarm.id(), alarm.version(), change));
        } catch (StaleVersionException changed) {
            throw Problems.preconditionFailed("The alarm " + id + " was changed meanwhile: read it again");
        } catch (IllegalStateException over) {
            throw Problems.conflict("The alarm " + id + " is over");
        }
    }

    private Page<AlarmJson> page(AlarmFilter filter, Paging paging) {
        return new Page<>(
                alarms.find(filter, paging.size(), paging.offset()).stream()
                        .map(AlarmJson::of)
                        .toList(),
                paging.page(),
                paging.size(),
                alarms.count(filter));
    }

    private Alarm existing(String id) {
        return Keys.read(id, Long::valueOf)
                .flatMap(alarms::find)
                .orElseThrow(() -> Problems.notFound("There is no alarm " + id));
    }

    private static ResponseEntity<AlarmJson> shown(Alarm alarm) {
        return ResponseEntity.ok().eTag("\"" + alarm.version() + "\"").body(AlarmJson.of(alarm));
    }
}
