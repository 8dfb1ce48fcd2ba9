package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.delivery.Heard;
import scot.tolbooth.portal.delivery.Limit;
import scot.tolbooth.portal.delivery.MessageTally;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.radius.registrant.ContactKind;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class MessagePagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageTally tally;

    @Autowired
    Refusals refusals;

    @Test
    void staffSeeHowMessagesFareAndWhatTheyCost() {
        jdbc.sql("""
                INSERT INTO portal.resident_message (reference, channel, created, state, cause, error, expires, pence)
                SELECT gen_random_uuid(), 'mobile', now(), state, cause, error, now(), pence
                  FROM (VALUES ('delivered', NULL, NULL, 2.5), ('failed-permanently', NULL, NULL, 2.5),
                               ('not-sent', 'account', 'GOV.UK Notify answered 403: Invalid token', 0),
                               ('sent', NULL, NULL, 2.5)) AS m (state, cause, error, pence)
                """).update();
        tally.count(ContactKind.MOBILE, Limit.DEVICE_HOUR);
        tally.count(Heard.STOP);

        assertThat(get("/operations/messages"))
                .hasStatusOk()
                .bodyText()
                .contains("£0.08", "£150.00")
                .contains("1 × Failed: no such number or mailbox", "1 × the transport does not accept our account")
                .contains("GOV.UK Notify answered 403: Invalid token")
                .contains("1 × one device, hour", "Texts: no more texts, please");
        assertThat(get("/operations/messages.csv"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"messages.csv\"")
                .bodyText()
                .contains("day,channel,taken,pounds,queued", ",mobile,3,0.0750,");
    }

    @Test
    void theOutboxAndTheOverviewLeadThere() {
        assertThat(get("/operations/outbox")).bodyText().contains("href=\"/operations/messages\"");
        assertThat(get("/operations")).bodyText().contains("href=\"/operations/messages\"");
    }

    @Test
    void whatWasRefusedIsShownAndTheOverviewLeadsThere() {
        refusals.count(Guard.CODE_GUESSED, new SiteCode("LIB-001"));
        refusals.count(Guard.OVERSIZED, null);

        assertThat(get("/operations/refusals"))
                .hasStatusOk()
                .bodyText()
                .contains("Wrong code typed", "/operations/sites/LIB-001", "Request too large", "400");
        assertThat(get("/operations/refusals.csv"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"refusals.csv\"")
                .bodyText()
                .contains("day,site,guard,times", "code-guessed");
        assertThat(get("/operations")).bodyText().contains("href=\"/operations/refusals\"");
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri(path)
                .with(user("morag").roles("VIEWER", "ENGINEER"))
                .exchange();
    }
}
