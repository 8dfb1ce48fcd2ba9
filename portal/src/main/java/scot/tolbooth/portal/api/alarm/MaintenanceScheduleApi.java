package scot.tolbooth.portal.api.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.maintenance.LocalSpan;
import scot.tolbooth.collector.maintenance.MaintenanceSchedule;
import scot.tolbooth.collector.maintenance.MaintenanceSchedules;
import scot.tolbooth.collector.maintenance.MaintenanceWindows.Ending;
import scot.tolbooth.collector.maintenance.Recurrence;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/maintenance-schedules")
@Tag(name = "Alarms")
class MaintenanceScheduleApi {

    private final MaintenanceSchedules schedules;
    private final ScopeFields scopes;
    private final Clock clock;

    MaintenanceScheduleApi(MaintenanceSchedules schedules, ScopeFields scopes, Clock clock) {
        this.schedules = schedules;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the work that comes again, by what it covers")
    Page<MaintenanceScheduleJson> list(Paging paging) {
        return Page.of(schedules.all(), paging, this::json);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Announce work that comes again by the calendar, in Scottish civil time")
    ResponseEntity<MaintenanceScheduleJson> announce(
            @RequestBody @Schema(implementation = MaintenanceScheduleJson.class) ObjectNode body, Change change) {
        MaintenanceSchedule made = read(Fields.of(body), change);
        return ResponseEntity.created(URI.create("/api/v1/maintenance-schedules/" + made.id()))
                .eTag(tag(made))
                .body(json(made));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read work that comes again")
    ResponseEntity<MaintenanceScheduleJson> get(@PathVariable String id) {
        return answer(existing(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a schedule that has not begun, or end one that has, with what is running of it")
    ResponseEntity<Void> end(@PathVariable String id, Precondition precondition, Change change) {
        MaintenanceSchedule schedule = existing(id);
        precondition.require("The maintenance schedule " + id, schedule.version());
        if (current(id, () -> schedules.end(schedule.id(), schedule.version(), change)) == Ending.OVER) {
            throw Problems.conflict("The maintenance schedule " + id + " is over: what has been stays");
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/{id}/skips", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Leave out the work of one day; if it is running, it ends now")
    ResponseEntity<MaintenanceScheduleJson> skip(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Skip.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        MaintenanceSchedule schedule = existing(id);
        precondition.require("The maintenance schedule " + id, schedule.version());
        Fields fields = Fields.of(body);
        Field<LocalDate> day = fields.required("day", Kind.date());
        return answer(fields.build(
                () -> current(id, () -> schedules.skip(schedule.id(), day.value(), schedule.version(), change))));
    }

    @DeleteMapping("/{id}/skips/{day}")
    @Operation(summary = "Take back that the work of one day is left out")
    ResponseEntity<MaintenanceScheduleJson> putBack(
            @PathVariable String id, @PathVariable String day, Precondition precondition, Change change) {
        MaintenanceSchedule schedule = existing(id);
        precondition.require("The maintenance schedule " + id, schedule.version());
        LocalDate left = Keys.read(day, Kind.date().parser())
                .filter(schedule.skips()::containsKey)
                .orElseThrow(() -> Problems.notFound("The maintenance schedule " + id + " does not leave out " + day));
        if (schedule.isPast(left, clock.instant())) {
            throw Problems.conflict("The work of " + day + " would be over: what has been stays");
        }
        return answer(current(id, () -> schedules.putBack(schedule.id(), left, schedule.version(), change)));
    }

    /** A day to leave out. */
    @Schema(name = "MaintenanceSkip")
    record Skip(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Day in Scotland on which it starts",
                    example = "2026-12-08")
            LocalDate day) {}

    private MaintenanceSchedule read(Fields fields, Change change) {
        Field<Scope> scope = scopes.read(fields);
        Field<Recurrence> rule = fields.required("rule", Kind.word(Recurrence::of));
        Field<LocalTime> starts = fields.required("starts", Kind.word(MaintenanceScheduleApi::time));
        Field<LocalTime> ends = fields.required("ends", Kind.word(MaintenanceScheduleApi::time));
        Field<LocalDate> first = fields.required("first_day", Kind.date());
        Field<@Nullable LocalDate> last = fields.optional("last_day", Kind.date());
        Field<String> reason = fields.required("reason", Kind.text(500));
        return fields.ignore("id", "words", "next", "skips", "by", "version")
                .build(() -> schedules.announce(
                        new MaintenanceSchedule(
                                0,
                                scope.value(),
                                rule.value(),
                                new LocalSpan(starts.value(), ends.value()),
                                first.value(),
                                last.value(),
                                reason.value(),
                                Map.of(),
                                change.by(),
                                0),
                        change));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("must be a time such as 22:00", notOne);
        }
    }

    private static <T> T current(String id, Supplier<T> work) {
        try {
            return work.get();
        } catch (StaleVersionException changed) {
            throw Problems.preconditionFailed(
                    "The maintenance schedule " + id + " was changed meanwhile: read it again");
        }
    }

    private ResponseEntity<MaintenanceScheduleJson> answer(MaintenanceSchedule schedule) {
        return ResponseEntity.ok().eTag(tag(schedule)).body(json(schedule));
    }

    private MaintenanceScheduleJson json(MaintenanceSchedule schedule) {
        return MaintenanceScheduleJson.of(schedule, clock.instant());
    }

    private static String tag(MaintenanceSchedule schedule) {
        return "\"" + schedule.version() + "\"";
    }

    private MaintenanceSchedule existing(String id) {
        return Keys.read(id, Long::valueOf)
                .flatMap(schedules::find)
                .orElseThrow(() -> Problems.notFound("There is no maintenance schedule " + id));
    }
}
