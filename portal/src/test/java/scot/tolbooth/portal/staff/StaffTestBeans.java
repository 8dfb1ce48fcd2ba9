package scot.tolbooth.portal.staff;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.database.ScratchDatabase;

/** Staff accounts on a scratch database, and one page behind every address that the tests knock at. */
@TestConfiguration(proxyBeanMethods = false)
@Import(StaffConfiguration.class)
class StaffTestBeans {

    static final String PASSWORD = "correct horse battery";

    @Bean
    ScratchDatabase database() {
        return ScratchDatabase.with("inventory", "portal");
    }

    @Bean
    JdbcClient jdbc(ScratchDatabase database) {
        return database.jdbc();
    }

    @Bean
    TransactionTemplate transactions(ScratchDatabase database) {
        return database.transactions();
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, Clock clock) {
        return new AuditTrail(jdbc, clock);
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    /** Answers wherever it is let in. */
    @Controller
    static class Probe {

        @RequestMapping({
            "/",
            "/wifi/login",
            "/find",
            "/account",
            "/operations",
            "/operations/live.json",
            "/operations/funnel",
            "/operations/funnel.csv",
            "/operations/sessions",
            "/operations/nas-clients",
            "/operations/imports",
            "/operations/cards",
            "/operations/cards/counter",
            "/operations/ways-in",
            "/operations/outbox",
            "/operations/messages",
            "/operations/messages.csv",
            "/operations/refusals",
            "/operations/refusals.csv",
            "/operations/requests",
            "/operations/policy",
            "/operations/profiles",
            "/operations/profile-trials",
            "/api/v1/profiles",
            "/api/v1/profile-trials",
            "/programme",
            "/programme/work",
            "/api/v1/work",
            "/programme/sites/LIB-001",
            "/staff/accounts",
            "/staff/messages",
            "/staff/destructions",
            "/staff/destructions.csv",
            "/staff/data-map",
            "/staff/data-map.csv",
            "/api/v1/destructions",
            "/api/v1/messages-by-day",
            "/api/v1/refusals",
            "/staff/messages/1/retry",
            "/staff/reminders",
            "/somewhere/new",
            "/actuator/health",
            "/actuator/prometheus",
            "/api/v1/sites",
            "/api/v1/ways-in",
            "/api/v1/sessions",
            "/api/v1/requests",
            "/api/v1/reject-reasons",
            "/api/v1/statistics/funnel",
            "/api/v1/walk-ups",
            "/api/v1/probes",
            "/api/v1/probe/walks",
            "/api/v1/policy-rules",
            "/api/v1/circuits",
            "/api/v1/circuits/C-1",
            "/api/v1/imports/circuits",
            "/api/v1/imports/sites",
            "/api/v1/imports/devices",
            "/api/v1/custom-fields",
            "/api/v1/sites/LIB-001/contacts",
            "/api/v1/sites/LIB-001/documents",
            "/api/v1/sites/LIB-001/history/7/undo",
            "/programme/import",
            "/programme/sites/LIB-001/contacts",
            "/programme/sites/LIB-001/journal",
            "/api/v1/contractors",
            "/api/v1/contractors/acme/assignments",
            "/api/v1/rollout/LIB-001/milestones"
        })
        @ResponseBody
        String answer() {
            return "let in";
        }
    }
}
