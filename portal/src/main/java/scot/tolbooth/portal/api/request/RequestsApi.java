package scot.tolbooth.portal.api.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Period;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

@RestController
@Tag(name = "Requests")
class RequestsApi {

    private static final Duration USUAL = Duration.ofDays(1);

    /** What takes the database longer than people wait is not counted, nor looked up by its number in the list. */
    private static final long MOST_COUNTED = 100_000;

    private static final long FURTHEST = 10_000;

    private final RequestLog log;
    private final Sites sites;
    private final AuditTrail audit;
    private final Clock clock;

    RequestsApi(RequestLog log, Sites sites, AuditTrail audit, Clock clock) {
        this.log = log;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/requests")
    @Operation(
            summary =
                    "Why somebody cannot connect: every Access-Request, newest first; a search for somebody is audited")
    @Parameter(name = "registrant", in = ParameterIn.QUERY, description = "Id, as GET /registrants?contact= finds it")
    @Parameter(name = "mac", in = ParameterIn.QUERY, description = "Address of a device, in any form")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code")
    @Parameter(name = "nas", in = ParameterIn.QUERY, description = "Name of the NAS client")
    @Parameter(name = "accepted", in = ParameterIn.QUERY, description = "true or false; both where it is left out")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "A day before the end where it is left out")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Now where it is left out")
    RequestList list(Fields query, Change reader) {
        Field<RequestFilter> filter = filter(query);
        Field<Paging> paging = Paging.read(query);
        return query.build(() -> page(filter.value(), paging.value(), reader));
    }

    @GetMapping("/api/v1/reject-reasons")
    @Operation(summary = "How many requests were refused over time, by reason; nothing in it is about anybody")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code")
    @Parameter(name = "nas", in = ParameterIn.QUERY, description = "Name of the NAS client")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "A day before the end where it is left out")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Now where it is left out")
    @Parameter(
            name = "step",
            in = ParameterIn.QUERY,
            description = "Seconds, 60 to 86400; an hour where it is left out")
    List<RejectReasonJson> reasons(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<@Nullable NasName> nas = query.optional("nas", Kind.word(NasName::new));
        Field<Period> period = Period.read(query, clock.instant(), USUAL);
        Field<Integer> step = query.optional("step", Kind.wholeNumber(60, 86_400), 3_600);
        return query.build(() -> {
            Period time = period.value();
            RequestFilter filter =
                    new RequestFilter(site.value(), nas.value(), null, null, null, time.from(), time.to());
            return log.rejects(filter, Duration.ofSeconds(step.value())).stream()
                    .map(RejectReasonJson::of)
                    .toList();
        });
    }

    private Field<RequestFilter> filter(Fields query) {
        query.withhold("mac");
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<@Nullable NasName> nas = query.optional("nas", Kind.word(NasName::new));
        Field<@Nullable MacAddress> device = query.optional("mac", Kind.word(MacAddress::new));
        Field<@Nullable UUID> registrant = query.optional("registrant", Kind.word(RequestsApi::id));
        Field<@Nullable Boolean> accepted = query.optional("accepted", Kind.flag());
        Field<Period> period = Period.read(query, clock.instant(), USUAL);
        return () -> new RequestFilter(
                site.value(),
                nas.value(),
                device.value(),
                registrant.value(),
                accepted.value(),
                period.value().from(),
                period.value().to());
    }

    private RequestList page(RequestFilter filter, Paging paging, Change reader) {
        if (paging.offset() > FURTHEST) {
            throw new IllegalArgumentException("page must be among the first " + FURTHEST
                    + " requests; beyond them, ask for those until a time: to");
        }
        if (filter.isAboutSomebody()) {
            String subject = filter.registrant() == null ? "requests of a device" : "registrant " + filter.registrant();
            audit.record(
                    reader,
                    subject,
                    null,
                    Map.of(
                            "read",
                            "requests",
                            "by device",
                            filter.device() != null,
                            "from",
                            filter.from().toString(),
                            "to",
                            filter.to().toString()));
        }
        List<RequestJson> items = log.find(filter, paging.size(), paging.offset()).stream()
                .map(RequestJson::of)
                .toList();
        long total = log.countUpTo(filter, MOST_COUNTED + 1);
        return new RequestList(
                items, paging.page(), paging.size(), Math.min(total, MOST_COUNTED), total <= MOST_COUNTED);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new IllegalArgumentException("must be the id of a registrant, a UUID", noId);
        }
    }
}
