package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import scot.tolbooth.portal.delivery.Limit;
import scot.tolbooth.portal.delivery.MessageTally;
import scot.tolbooth.radius.registrant.ContactKind;

@ApiTest
class MessagesByDayApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageTally tally;

    @Test
    void messagesAreCountedByDayAndChannelWithoutAnybodysContact() {
        jdbc.sql("""
                INSERT INTO portal.resident_message (reference, channel, created, state, cause, expires, pence)
                SELECT gen_random_uuid(), 'mobile', '2026-11-21T11:00:00Z', state, cause, now(), pence
                  FROM (VALUES ('delivered', NULL, 2.5), ('failed-temporarily', NULL, 2.5), ('not-sent', 'account', 0))
                       AS m (state, cause, pence)
                """).update();
        tally.count(ContactKind.MOBILE, Limit.SITE_HOUR);

        assertThat(new Caller(mvc).get("/messages-by-day?from=2026-11-21&to=2026-11-21"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"days": [{"day": "2026-11-21", "channel": "mobile", "taken": 2, "delivered": 1,
                           "failed": {"temporarily": 1}, "waiting": 0, "not_sent": {"account": 1},
                           "refused": {"site_hour": 1}, "pounds": 0.05}],
                 "heard": {}, "pounds_in_last_day": 0.05, "most_pounds_in_a_day": 150}
                """);
    }

    @Test
    void daysThatAreNoneAreRefused() {
        assertThat(new Caller(mvc).get("/messages-by-day?from=2026-11-22&to=2026-11-21"))
                .hasStatus(400);
        assertThat(new Caller(mvc).get("/messages-by-day?from=2025-01-01&to=2026-11-21"))
                .hasStatus(400);
    }
}
