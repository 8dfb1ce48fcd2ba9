package scot.tolbooth.portal.staff;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import scot.tolbooth.inventory.audit.AuditTrail;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StaffSettings.class, MapTiles.class})
class StaffConfiguration {

    /** PBKDF2, because the JDK has it: Argon2 would need BouncyCastle. The identifier lets a later one take over. */
    @Bean
    PasswordEncoder passwordEncoder(Clock clock, SecureRandom random) {
        String identifier = "pbkdf2@SpringSecurity_v5_8";
        PasswordEncoder slow = new DelegatingPasswordEncoder(
                identifier, Map.of(identifier, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        return new RememberingEncoder(slow, clock, random);
    }

    @Bean
    StaffAccounts staffAccounts(
            JdbcClient jdbc, PasswordEncoder encoder, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new StaffAccounts(jdbc, encoder, audit, transactions, clock);
    }

    @Bean
    StaffPeople staffPeople(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new StaffPeople(jdbc, audit, transactions);
    }

    @Bean
    UserDetailsService userDetailsService(StaffAccounts accounts) {
        return name -> accounts.find(name)
                .map(account ->
                        new StaffUser(account, accounts.passwordHash(name).orElseThrow()))
                .orElseThrow(() -> new UsernameNotFoundException("no such staff account"));
    }

    @Bean
    AuthenticationProvider authenticationProvider(
            UserDetailsService users, PasswordEncoder encoder, StaffAccounts accounts, AuditTrail audit, Clock clock) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(users);
        passwords.setPasswordEncoder(encoder);
        return new GuardedSignIn(passwords, new AttemptLimits(clock), accounts, audit);
    }

    /** Tells of attempts that were not looked at, too: of failures that it does not know by name it says nothing. */
    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(TooManyAttemptsException.class, AuthenticationFailureLockedEvent.class));
        return publisher;
    }

    @Bean
    FirstAdministrator firstAdministrator(
            StaffAccounts accounts, PasswordEncoder encoder, StaffSettings settings, SecureRandom random) {
        return new FirstAdministrator(accounts, encoder, settings, random);
    }

    @Bean
    StartMessage startMessage(FirstAdministrator administrator) {
        return new StartMessage(administrator);
    }

    @Bean
    CurrentStaff currentStaff() {
        return new CurrentStaff();
    }

    @Bean
    ContentPolicy contentPolicy(MapTiles tiles) {
        return new ContentPolicy(tiles);
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> webJarAddresses(
            @Qualifier("mvcResourceUrlProvider") ResourceUrlProvider files) {
        FilterRegistrationBean<ResourceUrlEncodingFilter> registration =
                new FilterRegistrationBean<>(new WebJarAddresses(files::getForLookupPath));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain instrumentsChain(HttpSecurity http, ContentPolicy policy) {
        return SecurityChains.instruments(http, policy);
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, ContentPolicy policy) {
        return SecurityChains.api(http, policy);
    }

    @Bean
    @Order(3)
    SecurityFilterChain residentsChain(HttpSecurity http, ContentPolicy policy) {
        return SecurityChains.residents(http, policy);
    }

    @Bean
    @Order(4)
    SecurityFilterChain visitorsChain(HttpSecurity http, ContentPolicy policy) {
        return SecurityChains.visitors(http, policy);
    }

    @Bean
    @Order(5)
    SecurityFilterChain staffChain(HttpSecurity http, ContentPolicy policy, AuditTrail audit, StaffAccounts accounts) {
        return SecurityChains.staff(http, policy, new SignIns(audit), new StaffSessions(accounts));
    }
}
