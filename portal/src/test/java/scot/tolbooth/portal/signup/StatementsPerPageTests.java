package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;

/** What a resident's page asks of the database: thousands of people ask for it within minutes. */
@SpringBootTest(
        classes = {ResidentsAndRadius.class, AttackedPortal.class, CountedStatements.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StatementsPerPageTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");

    @LocalServerPort
    int port;

    @Autowired
    AttackedPortal portal;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    private final Map<String, List<String>> byPage = new LinkedHashMap<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        AttackedPortal.settings(registry, DATABASE);
    }

    @Test
    void noPageAsksMoreOftenThanItNeeds() throws Exception {
        portal.open();
        PlainBrowser browser = new PlainBrowser(port);
        statements.take();
        String journey = AttackedPortal.journey(browser.get(AttackedPortal.redirect()));
        note("arrival");
        browser.get(journey);
        note("resume");
        browser.get(journey + "/contact");
        note("contact");
        browser.post(journey + "/contact", "by=mobile&contact=07700+900123");
        note("send");
        browser.get(journey + "/code");
        note("code");
        String code = new PlainBrowser.Outbox(jdbc, secrets).newestCode();
        statements.take();
        browser.post(journey + "/code", "code=" + code);
        note("check");
        browser.get(journey + "/connect");
        note("connect");
        browser.get(journey + "/go");
        note("go");
        browser.get(journey + "/online");
        note("online");

        Map<String, Integer> most = Map.of(
                "arrival", 12, "resume", 1, "contact", 4, "send", 14, "code", 3, "check", 12, "connect", 3, "go", 5,
                "online", 4);
        Map<String, Integer> asked = new TreeMap<>();
        byPage.forEach((page, all) -> asked.put(page, all.size()));
        assertThat(asked)
                .allSatisfy(
                        (page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(most.getOrDefault(page, 0)));
    }

    private void note(String page) {
        byPage.put(page, new ArrayList<>(statements.take()));
    }
}
