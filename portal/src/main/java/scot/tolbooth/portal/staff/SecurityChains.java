package scot.tolbooth.portal.staff;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what: public pages, the API, the instruments, and all else for staff. */
final class SecurityChains {

    static final String SIGN_IN = "/staff/sign-in";
    static final String SIGN_OUT = "/staff/sign-out";
    static final String WORK_LIST = "/programme/work";
    static final String CARDS = "/operations/cards";
    static final String COUNTER = CARDS + "/counter";

    private static final LoginUrlAuthenticationEntryPoint SIGN_IN_PAGE = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    private static final String CONTRACTOR = StaffRole.CONTRACTOR.name();
    private static final String VIEWER = StaffRole.VIEWER.name();
    private static final String FRONT_DESK = StaffRole.FRONT_DESK.name();
    private static final String ENGINEER = StaffRole.ENGINEER.name();
    private static final String ROLLOUT_MANAGER = StaffRole.ROLLOUT_MANAGER.name();

    /** What everyone who signs in keeps for themselves. */
    private static final String[] OF_ONESELF = {"/staff/password", "/staff/reminders", "/staff/reminders/**"};

    private static final String[] RESIDENTS = {"/wifi", "/wifi/**", "/nas/*", "/guest/s/**", "/wifidog/**"};
    private static final String[] PUBLIC = {
        "/",
        "/find",
        "/find/**",
        "/account",
        "/account/**",
        "/captive-portal/**",
        "/encrypted-wifi/**",
        "/open-data",
        "/open-data/**",
        // Whoever has the address of a calendar may read it.
        "/calendar/*",
        // Each call brings a token of its own.
        "/callbacks/**",
        "/accessibility",
        "/privacy",
        "/privacy/full",
        "/terms",
        "/cookies",
        "/error",
        // Files
        "/webjars/**",
        "/console/**",
        "/resident/**",
        "/assets/**",
        "/css/**",
        "/js/**",
        "/images/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt"
    };
    private static final String[] PERSONAL_DATA_IN_API = {
        "/api/v1/registrants", "/api/v1/registrants/**", "/api/v1/requests", "/api/v1/sessions", "/api/v1/sessions/**"
    };
    /** By a token of their own, which is no account's. */
    private static final String[] PROBES_IN_API = {"/api/v1/probe/**"};

    private static final String[] WORK_IN_API = {"/api/v1/work", "/api/v1/work/**"};
    private static final String[] ESTATE_IN_API = {
        "/api/v1/contractors",
        "/api/v1/contractors/**",
        "/api/v1/circuits",
        "/api/v1/circuits/**",
        "/api/v1/imports/circuits",
        "/api/v1/imports/sites"
    };
    private static final String[] KEPT_BY_EACH = {
        "/programme/views", "/programme/views/**", "/programme/calendar", "/programme/calendar/**"
    };
    private static final String[] ROLLOUT_IN_API = {
        "/api/v1/rollout/**", "/api/v1/imports/milestones", "/api/v1/imports/netbox", "/api/v1/custom-fields/**"
    };
    private static final String[] CONTACTS_IN_API = {"/api/v1/sites/*/contacts", "/api/v1/sites/*/contacts/**"};
    private static final String[] RECORDS_IN_API = {
        "/api/v1/sites/*/documents/**",
        "/api/v1/sites/*/journal",
        "/api/v1/sites/*/history/**",
        "/api/v1/sites/*/custom-fields",
        "/api/v1/sites/*/access-constraints/**"
    };
    private static final String[] RECORD_PAGES = {
        "/programme/sites/*/documents/**",
        "/programme/sites/*/journal",
        "/programme/sites/*/fields",
        "/programme/sites/*/history/**",
        "/programme/sites/*/access/**"
    };
    private static final String[] CONTACT_PAGES = {"/programme/sites/*/contacts", "/programme/sites/*/contacts/**"};
    private static final String[] ESTATE_PAGES = {
        "/programme/contractors/**",
        "/programme/sites/*/contractors/**",
        "/programme/sites/*/circuits/**",
        "/programme/sites/*/devices/**"
    };
    private static final String[] FOR_ENGINEERS = {
        "/operations/sessions/**",
        "/operations/requests/**",
        "/operations/nas-clients/**",
        "/operations/imports/**",
        "/operations/outbox/**",
        "/operations/alarm-routes/**",
        "/operations/alarm-messages/**",
        "/operations/maintenance/schedules/_new",
        "/operations/profile-trials/**",
        "/operations/discovery/**",
        "/operations/credential-sets/**"
    };

    private SecurityChains() {}

    static SecurityFilterChain instruments(HttpSecurity http, ContentPolicy policy) {
        http.securityMatcher("/actuator", "/actuator/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .hasRole(VIEWER));
        return basic(http, policy.strict());
    }

    static SecurityFilterChain api(HttpSecurity http, ContentPolicy policy) {
        http.securityMatcher("/api", "/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers(PROBES_IN_API)
                .permitAll()
                .requestMatchers(WORK_IN_API)
                .hasRole(CONTRACTOR)
                .requestMatchers(PERSONAL_DATA_IN_API)
                .hasRole(ENGINEER)
                .requestMatchers(CONTACTS_IN_API)
                .hasAnyRole(ENGINEER, ROLLOUT_MANAGER)
                .requestMatchers(HttpMethod.GET)
                .hasRole(VIEWER)
                .requestMatchers(ESTATE_IN_API)
                .hasAnyRole(ENGINEER, ROLLOUT_MANAGER)
                .requestMatchers(RECORDS_IN_API)
                .hasAnyRole(ENGINEER, ROLLOUT_MANAGER)
                .requestMatchers(ROLLOUT_IN_API)
                .hasRole(ROLLOUT_MANAGER)
                .anyRequest()
                .hasRole(ENGINEER));
        return basic(http, policy.apiPages());
    }

    static SecurityFilterChain residents(HttpSecurity http, ContentPolicy policy) {
        http.securityMatcher(RESIDENTS);
        return open(http, policy.residents());
    }

    static SecurityFilterChain visitors(HttpSecurity http, ContentPolicy policy) {
        http.securityMatcher(PUBLIC);
        return open(http, policy.strict());
    }

    static SecurityFilterChain staff(HttpSecurity http, ContentPolicy policy, SignIns signIns, StaffSessions sessions) {
        http.securityContext(context -> context.securityContextRepository(sessions));
        http.authorizeHttpRequests(SecurityChains::staffPages);
        http.formLogin(form -> form.loginPage(SIGN_IN)
                .successHandler(signIns.onSuccess("/operations"))
                .failureHandler(signIns.onFailure()));
        http.logout(logout -> logout.logoutRequestMatcher(pathPattern(HttpMethod.POST, SIGN_OUT))
                .logoutSuccessUrl(SIGN_IN + "?signed-out"));
        http.exceptionHandling(failures -> failures.authenticationEntryPoint(SecurityChains::askToSignIn));
        http.requestCache(cache -> cache.requestCache(signIns.pagesOnly(SecurityChains::isForData)));
        headers(http, policy.strict());
        return http.build();
    }

    private static void staffPages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(SIGN_IN).permitAll();
        requests.requestMatchers(OF_ONESELF).hasAnyRole(VIEWER, FRONT_DESK, CONTRACTOR);
        requests.requestMatchers("/staff", "/staff/**").hasRole(StaffRole.ADMINISTRATOR.name());
        requests.requestMatchers(WORK_LIST, WORK_LIST + "/**").hasRole(CONTRACTOR);
        requests.requestMatchers(CARDS, CARDS + "/**").hasRole(FRONT_DESK);
        requests.requestMatchers(FOR_ENGINEERS).hasRole(ENGINEER);
        requests.requestMatchers("/programme/import", "/programme/import/**").hasRole(ROLLOUT_MANAGER);
        requests.requestMatchers(CONTACT_PAGES).hasAnyRole(ENGINEER, ROLLOUT_MANAGER);
        requests.requestMatchers(HttpMethod.GET).hasRole(VIEWER);
        requests.requestMatchers(HttpMethod.HEAD).hasRole(VIEWER);
        requests.requestMatchers(RECORD_PAGES).hasAnyRole(ENGINEER, ROLLOUT_MANAGER);
        requests.requestMatchers("/operations/**").hasRole(ENGINEER);
        requests.requestMatchers(ESTATE_PAGES).hasAnyRole(ENGINEER, ROLLOUT_MANAGER);
        requests.requestMatchers(KEPT_BY_EACH).hasRole(VIEWER);
        requests.requestMatchers("/programme/**").hasRole(ROLLOUT_MANAGER);
        requests.anyRequest().denyAll();
    }

    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isForData(request)) {
            ProblemAnswers.unauthenticated(request, response, failure);
        } else {
            SIGN_IN_PAGE.commence(request, response, failure);
        }
    }

    /** What scripts ask for: they are told to sign in by a status, not by a page. */
    private static boolean isForData(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json");
    }

    private static SecurityFilterChain basic(HttpSecurity http, String policy) {
        http.httpBasic(basic -> basic.authenticationEntryPoint(ProblemAnswers::unauthenticated));
        http.exceptionHandling(failures -> failures.authenticationEntryPoint(ProblemAnswers::unauthenticated)
                .accessDeniedHandler(ProblemAnswers::denied));
        stateless(http);
        headers(http, policy);
        return http.build();
    }

    private static SecurityFilterChain open(HttpSecurity http, String policy) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        stateless(http);
        headers(http, policy);
        return http.build();
    }

    private static void stateless(HttpSecurity http) {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
    }

    private static void headers(HttpSecurity http, String policy) {
        http.headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()"))
                .frameOptions(frames -> frames.deny()));
    }
}
