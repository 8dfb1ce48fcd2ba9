package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.calendar.CivilTime;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.walkup.WalkUp;
import scot.tolbooth.portal.walkup.WalkUps;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class FunnelPagesTests {

    private final LocalDate today = LocalDate.now(CivilTime.LONDON);

    @Autowired
    MockMvcTester web;

    @Autowired
    Sites sites;

    @Autowired
    WalkUps walkUps;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void journeysAtTwoSites() {
        site("FUN-001", "Airdrie Library", SiteKind.LIBRARY);
        site("FUN-002", "Wishaw Hall", SiteKind.COMMUNITY_CENTRE);
        jdbc.sql("DELETE FROM portal.funnel_count").update();
        jdbc.sql("DELETE FROM portal.walk_up").update();
        count(today, "FUN-001", "gd", 6, 1200);
        count(today, "FUN-001", "gd", 3, 40);
        count(today.minusDays(1), "FUN-002", "en", 1, 300);
        count(today.minusDays(9), "FUN-001", "en", 6, 700);
    }

    @Test
    void thePageShowsStepsInWordsDrawingAndTableBesideTheDaysBefore() {
        assertThat(get("/operations/funnel"))
                .hasStatusOk()
                .bodyText()
                .contains("1,540 came to the portal; 77 % of those have had a session.")
                .contains("Most who gave up did so after &quot;Saw the portal&quot;: 300.")
                .contains("role=\"img\" aria-labelledby=\"funnel-title funnel-desc\"")
                .contains("class=\"chart__bar chart__bar--before\"")
                .contains("1,200 (77 %)")
                .contains("Scottish Gaelic")
                .doesNotContain("??");
    }

    @Test
    void theSiteThatLostMostComesFirst() {
        String page = text(get("/operations/funnel"));

        assertThat(page.indexOf(">Wishaw Hall</a>")).isPositive().isLessThan(page.indexOf(">Airdrie Library</a>"));
    }

    @Test
    void itIsNarrowedBySiteKindAndDays() {
        assertThat(get("/operations/funnel?site=FUN-001"))
                .bodyText()
                .contains("1,240 came to the portal")
                .contains(", Airdrie Library");
        assertThat(get("/operations/funnel?kind=community-centre")).bodyText().contains("300 came to the portal");
        assertThat(get("/operations/funnel?from=" + today + "&to=" + today))
                .bodyText()
                .contains("1,240 came to the portal");
        assertThat(get("/operations/funnel?from=" + today + "&to=" + today.minusDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains("There is a problem");
        assertThat(get("/operations/funnel?site=NO-SUCH")).hasStatus(422);
    }

    @Test
    void itIsThereAsAFile() {
        MvcTestResult file = get("/operations/funnel.csv?by=language");

        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(text(file)).contains("language,reached_portal", "gd,1240,1240,1240,1200,1200,1200,0,0,40,0,0");
        assertThat(get("/operations/funnel.csv?by=nonsense")).hasStatus(400);
    }

    @Test
    void aSitesPageSaysItInShortAndShowsTheLatestTests() {
        walkUps.record(new WalkUp(
                new SiteCode("FUN-001"),
                WalkUp.SERVER,
                Instant.now(),
                WalkUp.Outcome.FAILED,
                "RADIUS",
                "no answer",
                List.of(
                        new WalkUp.Step("portal", true, 31, null),
                        new WalkUp.Step("RADIUS", false, 6000, "no answer"))));

        assertThat(get("/operations/sites/FUN-001"))
                .hasStatusOk()
                .bodyText()
                .contains("Of the last 7 days: 1,240 came to the portal")
                .contains("Failed at RADIUS: no answer")
                .contains("portal 31 ms, ", "RADIUS 6000 ms");
        assertThat(get("/operations/sites/FUN-002")).bodyText().contains("No walk-up test was made here.");
    }

    private void site(String code, String name, SiteKind kind) {
        sites.save(
                new Site(
                        new SiteCode(code),
                        name,
                        kind,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.8, -4.0),
                        true,
                        null,
                        null,
                        null,
                        0),
                Change.by("test"));
    }

    private void count(LocalDate day, String site, String language, int lastStep, int journeys) {
        jdbc.sql("""
                INSERT INTO portal.funnel_count
                       (day, site, way, language, browser, scripting, visit, last_step, journeys)
                VALUES (:day, :site, 'mobile', :language, 'chrome', 'on', 'first', :lastStep, :journeys)
                """)
                .param("day", day)
                .param("site", site)
                .param("language", language)
                .param("lastStep", lastStep)
                .param("journeys", journeys)
                .update();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(user("ann").roles("VIEWER")).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
