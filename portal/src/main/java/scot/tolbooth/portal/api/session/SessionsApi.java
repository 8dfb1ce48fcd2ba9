package scot.tolbooth.portal.api.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.SessionPlace;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.policy.PresentTerms;
import scot.tolbooth.radius.protocol.Attribute;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Sessions")
class SessionsApi {

    /** What takes the database longer than people wait is not counted, nor looked up by its number in the list. */
    private static final long MOST_COUNTED = 100_000;

    private static final long FURTHEST = 10_000;

    private final Sessions sessions;
    private final SessionControl control;
    private final PresentTerms terms;
    private final Sites sites;

    SessionsApi(Sessions sessions, SessionControl control, PresentTerms terms, Sites sites) {
        this.sessions = sessions;
        this.control = control;
        this.terms = terms;
        this.sites = sites;
    }

    @GetMapping
    @Operation(summary = "List the sessions, newest first; what is not given does not narrow")
    @Parameter(name = "open", in = ParameterIn.QUERY, description = "true: still online; false: over")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code")
    @Parameter(name = "nas", in = ParameterIn.QUERY, description = "Name of the NAS client")
    @Parameter(name = "registrant", in = ParameterIn.QUERY, description = "Id of the registrant")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Overlapping the time from then")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Overlapping the time before then")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0, among the first 10,000 sessions")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 500; 50 if absent")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "What an earlier answer gave as next: goes on from there, in place of page")
    SessionList list(Fields query) {
        Field<SessionFilter> filter = filter(query);
        Field<Paging> paging = Paging.read(query);
        Field<@Nullable SessionPlace> after =
                query.optional("after", Kind.word(word -> SessionPlace.of(word, SessionPlace.Side.OLDER)));
        return query.build(() -> part(inOrder(filter.value()), paging.value(), after.value()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a session")
    SessionJson get(@PathVariable String id) {
        return Keys.read(id, Long::valueOf)
                .flatMap(sessions::find)
                .map(SessionJson::of)
                .orElseThrow(() -> Problems.notFound("There is no session " + id));
    }

    @PostMapping("/{id}/disconnect")
    @Operation(
            summary = "Ask the NAS to end a session (RFC 5176), and answer what it said",
            description = "409 where nothing was sent: the session is over, or its NAS takes no such requests")
    NasAnswerJson disconnect(@PathVariable String id, Change change) {
        return Keys.read(id, Long::valueOf)
                .flatMap(session -> control.disconnect(session, change))
                .map(NasAnswerJson::of)
                .orElseThrow(() -> Problems.notFound("There is no session " + id));
    }

    @PostMapping(path = "/{id}/change-of-authorization", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask the NAS to go on under the terms that policy gives now (RFC 5176), and answer what it said",
            description = "Session timeout, idle timeout, bandwidth, filter, role and VLAN, as far as its vendor has"
                    + " attributes for them. 409 where nothing was sent: the session is over, or its NAS takes no such"
                    + " requests")
    NasAnswerJson changeTerms(
            @PathVariable String id,
            @RequestBody @Schema(implementation = ChangedTerms.class) ObjectNode body,
            Change change) {
        Fields fields = Fields.of(body);
        Field<@Nullable Integer> timeout = fields.optional("session_timeout_seconds", Kind.wholeNumber(60, 2_592_000));
        return Keys.read(id, Long::valueOf)
                .flatMap(sessions::find)
                .flatMap(session ->
                        fields.build(() -> control.change(session.id(), terms(session, timeout.value()), change)))
                .map(NasAnswerJson::of)
                .orElseThrow(() -> Problems.notFound("There is no session " + id));
    }

    private List<Attribute> terms(Session session, @Nullable Integer timeout) {
        PresentTerms.Party party = new PresentTerms.Party(session.nas(), session.site(), session.registrant());
        return timeout == null ? terms.attributes(party) : terms.attributes(party, timeout);
    }

    private Field<SessionFilter> filter(Fields query) {
        Field<@Nullable Boolean> open = query.optional("open", Kind.flag());
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<@Nullable NasName> nas = query.optional("nas", Kind.word(NasName::new));
        Field<@Nullable UUID> registrant = query.optional("registrant", Kind.word(SessionsApi::id));
        Field<@Nullable Instant> from = query.optional("from", Kind.instant());
        Field<@Nullable Instant> to = query.optional("to", Kind.instant());
        return () -> new SessionFilter(
                open.value(), site.value(), nas.value(), registrant.value(), from.value(), to.value());
    }

    private static SessionFilter inOrder(SessionFilter filter) {
        if (filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())) {
            throw new IllegalArgumentException("from must be before to");
        }
        return filter;
    }

    private SessionList part(SessionFilter filter, Paging paging, @Nullable SessionPlace after) {
        if (after == null && paging.offset() > FURTHEST) {
            throw new IllegalArgumentException(
                    "page must be among the first " + FURTHEST + " sessions; beyond them, use after");
        }
        List<Session> found = after == null
                ? sessions.find(filter, paging.size(), paging.offset())
                : sessions.find(filter, paging.size(), after);
        long total = sessions.countUpTo(filter, MOST_COUNTED + 1);
        return new SessionList(
                found.stream().map(SessionJson::of).toList(),
                paging.page(),
                paging.size(),
                Math.min(total, MOST_COUNTED),
                total <= MOST_COUNTED,
                found.size() < paging.size()
                        ? null
                        : SessionPlace.olderThan(found.get(found.size() - 1)).word());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new IllegalArgumentException("must be the id of a registrant, a UUID", noId);
        }
    }
}
