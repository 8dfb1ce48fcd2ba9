package scot.tolbooth.portal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentKind;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.document.NewDocument;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.visit.Booking;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.work.Routes.Route;

/** A contractor's account sees and changes nothing but its own sites: tried on every route that there is. */
@SpringBootTest(classes = WholePortal.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractorsSeeOnlyTheirSitesTests {

    private static final Change CHANGE = Change.by("test");
    private static final SiteCode OWN = new SiteCode("OWN-1");
    private static final SiteCode OTHER = new SiteCode("OTHER-1");
    private static final ContractorId ACME = new ContractorId("acme");
    private static final ContractorId RIVAL = new ContractorId("rival");

    /** Under which a contractor finds its work. */
    private static final List<String> WORK = List.of("/programme/work", "/api/v1/work");

    /** Open to everyone who signs in, or wants to. */
    private static final List<String> FOR_ALL_STAFF =
            List.of("/staff/password", "/staff/sign-in", "/staff/reminders", "/staff/reminders/test");

    @Autowired
    MockMvcTester web;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Visits visits;

    private MockHttpSession session = new MockHttpSession();
    private Map<String, String> others = Map.of();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    void twoSitesOfTwoContractors(
            @Autowired Sites sites,
            @Autowired Contractors contractors,
            @Autowired Documents documents,
            @Autowired WorkAreas areas,
            @Autowired AsbestosSurveys surveys,
            @Autowired java.time.Clock clock) {
        today = new ScottishTime(clock).today();
        for (SiteCode code : List.of(OWN, OTHER)) {
            sites.save(site(code), CHANGE);
        }
        assign(contractors, ACME, OWN);
        assign(contractors, RIVAL, OTHER);
        MockHttpSession admin = signIn("admin");
        account(admin, "anne", "acme");
        account(admin, "rob", "rival");
        session = signIn("anne");

        Visit visit = book(RIVAL, OTHER);
        WorkArea area =
                areas.add(OTHER, new WorkAreaPlan("Hall", WorkAreaKind.ROOM, "two access points", true), CHANGE);
        Survey survey = surveys.order(
                new SurveyOrder(OTHER, SurveyKind.REFURBISHMENT, RIVAL, today), List.of(area.id()), CHANGE);
        Document document = documents.add(
                new NewDocument(OTHER, "Drawing", DocumentKind.DRAWING, "a.pdf", "application/pdf", new byte[1], null),
                CHANGE);
        documents.accept(document.id(), CHANGE);
        others = Map.of(
                "visit", Long.toString(visit.id()),
                "survey", Long.toString(survey.id().value()),
                "document", Long.toString(document.id().value()));
    }

    @Test
    void everyRouteOutsideTheWorkListIsClosed() {
        List<Route> closed = routes().stream()
                .filter(route -> WORK.stream().noneMatch(route::isUnder))
                .filter(route -> !FOR_ALL_STAFF.contains(route.pattern()))
                .filter(route -> !isOpenToEveryone(route))
                .filter(route -> !isOfProbes(route))
                .toList();

        assertThat(closed).hasSizeGreaterThan(100);
        assertThat(closed)
                .allSatisfy(route -> assertThat(
                                status(asAnne(route, route.address(Map.of("code", "OWN-1", "site", "OWN-1")))))
                        .as(route.toString())
                        .isIn(403, 404));
    }

    @Test
    void routesOfProbesKnowNoAccount() {
        List<Route> ofProbes = routes().stream().filter(this::isOfProbes).toList();

        assertThat(ofProbes)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(route -> assertThat(status(asAnne(route, route.address(Map.of()))))
                        .as(route.toString())
                        .isEqualTo(401));
    }

    @Test
    void nothingOpensToEveryoneUnnoticed() {
        assertThat(routes().stream()
                        .filter(this::isOpenToEveryone)
                        .map(Route::pattern)
                        .distinct()
                        .filter(pattern -> pattern.matches("/(operations|programme|staff|api)(/.*)?")))
                .containsExactly("/staff/sign-in");
    }

    @Test
    void anotherContractorsSiteIsNotThereOnAnyRoute() {
        List<Route> ofSites = routes().stream()
                .filter(route -> WORK.stream().anyMatch(route::isUnder))
                .filter(route -> route.pattern().contains("{code}"))
                .toList();

        assertThat(ofSites).hasSizeGreaterThan(10);
        for (String code : List.of("OTHER-1", "NOWHERE", "other-1")) {
            assertThat(ofSites).allSatisfy(route -> {
                Map<String, String> values = new java.util.HashMap<>(others);
                values.put("code", code);
                assertThat(status(asAnne(route, route.address(values))))
                        .as(route + " of " + code)
                        .isEqualTo(404);
            });
        }
    }

    @Test
    void whatBelongsToAnotherSiteIsNotFoundUnderOnesOwn() {
        List<Route> ofParts = routes().stream()
                .filter(route -> WORK.stream().anyMatch(route::isUnder))
                .filter(route -> others.keySet().stream()
                        .anyMatch(name -> route.pattern().contains("{" + name + "}")))
                .toList();

        assertThat(ofParts).hasSizeGreaterThan(4);
        assertThat(ofParts).allSatisfy(route -> {
            Map<String, String> values = new java.util.HashMap<>(others);
            values.put("code", "OWN-1");
            assertThat(status(asAnne(route, route.address(values))))
                    .as(route.toString())
                    .isEqualTo(404);
        });
    }

    @Test
    void nothingOfTheOthersWasChanged() {
        assertThat(visits.at(OTHER))
                .allSatisfy(visit -> assertThat(visit.isOpen()).isTrue());
    }

    @Test
    void theWorkListShowsOnesOwnSites() {
        assertThat(web.get().uri("/programme/work").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("OWN-1")
                .doesNotContain("OTHER-1");
        assertThat(web.get().uri("/programme/work/own-1").session(session)).hasStatusOk();
    }

    @Test
    void whoIsNoLongerAssignedSeesTheSiteNoLonger(@Autowired Contractors contractors) {
        SiteCode late = new SiteCode("OWN-1");
        Assignment past = new Assignment(0, RIVAL, late, WorkKind.INSTALLATION, today.minusDays(9), today.minusDays(1));
        Assignment future = new Assignment(0, RIVAL, late, WorkKind.CIRCUIT, today.plusDays(1), null);
        contractors.assign(past, CHANGE);
        contractors.assign(future, CHANGE);
        MockHttpSession rob = signIn("rob");

        assertThat(web.get().uri("/programme/work/OWN-1").session(rob)).hasStatus(404);
        assertThat(web.get().uri("/programme/work/OTHER-1").session(rob)).hasStatusOk();
        assertThat(web.get().uri("/programme/work").session(rob)).bodyText().doesNotContain("OWN-1");
    }

    @Test
    void aContractorsAccountNeedsAContractor() {
        assertThat(web.post()
                        .uri("/staff/accounts")
                        .session(signIn("admin"))
                        .with(csrf())
                        .param("name", "nobody")
                        .param("role", "contractor")
                        .param("contractor", "")
                        .param("password", WholePortal.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("Contractor must be chosen for the role Contractor");
    }

    private List<Route> routes() {
        return Routes.all(mappings);
    }

    /** Public pages and files: who has not signed in gets there too. */
    private boolean isOpenToEveryone(Route route) {
        MvcTestResult answer = web.method(route.method())
                .uri(route.address(Map.of()))
                .with(csrf())
                .exchange();
        int status = status(answer);
        String location = Objects.toString(answer.getResponse().getHeader("Location"), "");
        return status != 401 && !(status == 302 && location.endsWith("/staff/sign-in"));
    }

    /** They come in by a token of their own. */
    private boolean isOfProbes(Route route) {
        return route.pattern().startsWith("/api/v1/probe/");
    }

    private MvcTestResult asAnne(Route route, String address) {
        boolean page = !route.pattern().startsWith("/api") && !route.pattern().startsWith("/actuator");
        var request = web.method(route.method()).uri(address);
        if (page) {
            return request.session(session).with(csrf()).exchange();
        }
        boolean body = !HttpMethod.GET.equals(route.method()) && !HttpMethod.DELETE.equals(route.method());
        request.with(httpBasic("anne", WholePortal.PASSWORD));
        return body
                ? request.contentType(MediaType.APPLICATION_JSON).content("{}").exchange()
                : request.exchange();
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private Visit book(ContractorId contractor, SiteCode site) {
        VisitTimes times =
                new VisitTimes(today.plusDays(3), today.plusDays(3), LocalTime.of(9, 0), LocalTime.of(16, 0));
        return ((Booking.Booked) visits.book(new VisitPlan(site, contractor, WorkKind.ASBESTOS_SURVEY, times), CHANGE))
                .visit();
    }

    private MockHttpSession signIn(String name) {
        return (MockHttpSession) Objects.requireNonNull(web.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("username", name)
                .param("password", WholePortal.PASSWORD)
                .exchange()
                .getRequest()
                .getSession(false));
    }

    private void account(MockHttpSession admin, String name, String contractor) {
        assertThat(web.post()
                        .uri("/staff/accounts")
                        .session(admin)
                        .with(csrf())
                        .param("name", name)
                        .param("role", "contractor")
                        .param("contractor", contractor)
                        .param("password", WholePortal.PASSWORD))
                .hasStatus(302);
    }

    private void assign(Contractors contractors, ContractorId contractor, SiteCode site) {
        contractors.save(
                new Contractor(contractor, contractor.value(), null, null, null, null, Map.of(), List.of(), false, 0),
                CHANGE);
        contractors.assign(new Assignment(0, contractor, site, WorkKind.ASBESTOS_SURVEY, today, null), CHANGE);
    }

    private static Site site(SiteCode code) {
        return new Site(
                code,
                "Site " + code,
                SiteKind.OTHER,
                null,
                null,
                null,
                null,
                new Position(55.8, -3.9),
                true,
                null,
                null,
                null,
                0);
    }
}
