package scot.tolbooth.portal.signup;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.delivery.MessageTally;
import scot.tolbooth.portal.funnel.FunnelTraces;
import scot.tolbooth.portal.hotspot.Gateways;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.portal.message.NotifyCallbacks;
import scot.tolbooth.portal.walkup.TestContact;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.policy.GraceSettings;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.registrant.TermsOfUse;
import scot.tolbooth.radius.way.WaysIn;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties({SignupSettings.class, TextInSettings.class, TermsChanges.class})
class SignupConfiguration {

    @Bean
    FunnelSteps funnelSteps(FunnelTraces traces) {
        return new FunnelSteps(traces);
    }

    @Bean
    Journeys journeys(JdbcClient jdbc, SecretBox secrets, SecureRandom random, FunnelSteps funnel, Clock clock) {
        return new Journeys(new JdbcJourneys(jdbc, secrets), secrets, random, funnel, clock);
    }

    @Bean
    JourneyEntrance journeyEntrance(Journeys journeys, FunnelSteps funnel) {
        return new JourneyEntrance(journeys, funnel);
    }

    @Bean
    WaysHere waysHere(WaysIn ways, NasClients nases) {
        return new WaysHere(ways, nases);
    }

    @Bean
    Verification.Means verificationMeans(
            SecretBox secrets,
            SecureRandom random,
            TransactionTemplate transactions,
            TestContact testContact,
            Clock clock) {
        return new Verification.Means(secrets, random, transactions, testContact, clock);
    }

    @Bean
    CodePost codePost(
            JdbcClient jdbc,
            Messages messages,
            WaysHere ways,
            MessageTally tally,
            Verification.Means means,
            SignupSettings settings) {
        return new CodePost(new JdbcCodes(jdbc), messages, ways, tally, means, settings);
    }

    @Bean
    RenewedTerms renewedTerms(Registrants registrants, TermsOfUse terms) {
        return new RenewedTerms(registrants, terms);
    }

    @Bean
    Verification verification(
            Journeys journeys,
            JdbcClient jdbc,
            CodePost post,
            Messages messages,
            Registrants registrants,
            RenewedTerms terms,
            Verification.Means means) {
        return new Verification(journeys, new JdbcCodes(jdbc), post, messages, registrants, terms, means);
    }

    @Bean
    Graces graces(
            JdbcClient jdbc,
            WaysHere ways,
            Verification verification,
            Registrants registrants,
            GraceSettings settings,
            Graces.Means means) {
        return new Graces(new JdbcGraces(jdbc), ways, verification, registrants, settings, means);
    }

    @Bean
    Graces.Means graceMeans(SecretBox secrets, TransactionTemplate transactions, TermsOfUse terms, Clock clock) {
        return new Graces.Means(secrets, transactions, clock, terms.termsVersion());
    }

    @Bean
    GraceEnd graceEnd(
            Graces graces, Journeys journeys, Sessions sessions, ObjectProvider<SessionControl> control, Clock clock) {
        return new GraceEnd(graces, journeys, sessions, control, clock);
    }

    @Bean
    TextTags textTags(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        return new TextTags(new JdbcTextIn(jdbc), secrets, clock);
    }

    @Bean
    TextIn textIn(TextInSettings settings, TextTags tags, NotifyCallbacks callbacks) {
        if (settings.enabled() && !callbacks.areOn()) {
            throw new IllegalArgumentException("tolbooth.messages.notify.callback-token must be set"
                    + " where tolbooth.portal.text-in.enabled is true: texts come in by it");
        }
        return new TextIn(settings, tags);
    }

    @Bean
    ReceivedTexts receivedTexts(
            Journeys journeys,
            Verification verification,
            CodePost post,
            Messages messages,
            TextTags tags,
            WaysHere ways,
            JdbcClient jdbc,
            SecretBox secrets,
            MessageTally tally,
            Clock clock) {
        ReceivedTexts.Store store =
                new ReceivedTexts.Store(new JdbcTextIn(jdbc), tags, new JdbcCodes(jdbc), new Digests(secrets), ways);
        return new ReceivedTexts(journeys, verification, post, messages, store, tally, clock);
    }

    @Bean
    ContactChange contactChange(JdbcClient jdbc, SecretBox secrets, Verification verification) {
        return new ContactChange(new JdbcContactChanges(jdbc, secrets), verification);
    }

    @Bean
    Passes passes(
            Grants grants,
            Policies policies,
            RegistrantGroups groups,
            Registrants registrants,
            NasClients clients,
            Clock clock) {
        return new Passes(grants, policies, groups, registrants, clients, clock);
    }

    @Bean
    HandOver handOver(
            Gateways gateways,
            Passes passes,
            Journeys journeys,
            HotspotSettings addresses,
            HandOverTally tally,
            Clock clock) {
        return new HandOver(gateways, passes, journeys, addresses, tally, clock);
    }
}
