package scot.tolbooth.portal.complaint;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.portal.welcome.BrandSettings;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties({ComplaintSettings.class, BrandSettings.class})
class ComplaintConfiguration {

    @Bean
    Complaints.Means complaintMeans(
            AuditTrail audit, SecureRandom random, TransactionTemplate transactions, Clock clock) {
        return new Complaints.Means(audit, random, transactions, clock);
    }

    @Bean
    Complaints complaints(
            JdbcClient jdbc,
            SecretBox secrets,
            StaffMessages messages,
            BrandSettings brand,
            ComplaintSettings settings,
            Complaints.Means means) {
        Contact mailbox = new Contact(ContactKind.EMAIL, brand.helpEmail());
        return new Complaints(new JdbcComplaints(jdbc, secrets), messages, mailbox, settings, means);
    }

    /** Degraded where somebody should look at the complaints; see {@link ComplaintStanding#health}. */
    @Bean
    HealthIndicator complaintsHealthIndicator(Complaints complaints, Clock clock) {
        return () -> complaints.standing().health(complaints.isCarried(), clock.instant());
    }
}
