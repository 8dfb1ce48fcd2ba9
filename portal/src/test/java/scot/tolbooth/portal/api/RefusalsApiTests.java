package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;

@ApiTest
class RefusalsApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Refusals refusals;

    @Test
    void whatWasRefusedIsCountedByDaySiteAndGuard() {
        refusals.count(Guard.REDIRECT_ELSEWHERE, new SiteCode("LIB-077"));
        refusals.count(Guard.REDIRECT_ELSEWHERE, new SiteCode("LIB-077"));

        assertThat(new Caller(mvc).get("/refusals?from=2026-11-21&to=2026-11-21"))
                .hasStatusOk()
                .bodyText()
                .contains("{\"day\":\"2026-11-21\",\"site\":\"LIB-077\",\"guard\":\"redirect-elsewhere\",\"times\":2}");
    }

    @Test
    void daysThatAreNoneAreRefused() {
        assertThat(new Caller(mvc).get("/refusals?from=2026-11-22&to=2026-11-21"))
                .hasStatus(400);
        assertThat(new Caller(mvc).get("/refusals?from=2025-01-01&to=2026-11-21"))
                .hasStatus(400);
    }
}
