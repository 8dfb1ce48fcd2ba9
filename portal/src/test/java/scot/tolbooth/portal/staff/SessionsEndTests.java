package scot.tolbooth.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;

/** A session ends with the change of its account, wherever the change was made. */
@WebMvcTest(controllers = SignInPage.class)
@Import(StaffTestBeans.class)
@TestPropertySource(properties = "tolbooth.admin-password=" + StaffTestBeans.PASSWORD)
class SessionsEndTests {

    private static final Change CHANGE = Change.by("test");

    @Autowired
    MockMvcTester web;

    @Autowired
    StaffAccounts accounts;

    private final String name = "una-" + UUID.randomUUID();
    private MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        accounts.create(name, StaffRole.ENGINEER, StaffTestBeans.PASSWORD, CHANGE);
        session = (MockHttpSession) Objects.requireNonNull(web.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("username", name)
                .param("password", StaffTestBeans.PASSWORD)
                .exchange()
                .getRequest()
                .getSession(false));
        assertStillIn();
    }

    @Test
    void whoMayNoLongerSignInIsOutAtOnce() {
        StaffAccount account = account();
        accounts.update(new StaffAccount(name, account.role(), null, false, account.created(), 0), CHANGE);

        assertOut();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void anotherRoleNeedsAnotherSignIn() {
        StaffAccount account = account();
        accounts.update(new StaffAccount(name, StaffRole.VIEWER, null, true, account.created(), 0), CHANGE);

        assertOut();
    }

    @Test
    void anotherContractorNeedsAnotherSignIn() {
        StaffAccount account = account();
        accounts.update(
                new StaffAccount(name, StaffRole.CONTRACTOR, new ContractorId("acme"), true, account.created(), 0),
                CHANGE);
        StaffAccount acme = account();
        accounts.update(
                new StaffAccount(name, StaffRole.CONTRACTOR, new ContractorId("other"), true, acme.created(), 0),
                CHANGE);

        assertThat(account().version()).isEqualTo(acme.version() + 1);
        assertOut();
    }

    @Test
    void anotherPasswordNeedsAnotherSignIn() {
        accounts.setPassword(name, "another correct horse", CHANGE);

        assertOut();
    }

    @Test
    void whatAnotherNodeChangedCountsHereToo(
            @Autowired JdbcClient jdbc,
            @Autowired PasswordEncoder encoder,
            @Autowired AuditTrail audit,
            @Autowired TransactionTemplate transactions,
            @Autowired Clock clock) {
        new StaffAccounts(jdbc, encoder, audit, transactions, clock).setPassword(name, "another correct horse", CHANGE);

        assertOut();
    }

    @Test
    void whoIsAllowedAgainStillHasToSignInAgain() {
        StaffAccount account = account();
        accounts.update(new StaffAccount(name, account.role(), null, false, account.created(), 0), CHANGE);
        accounts.update(new StaffAccount(name, account.role(), null, true, account.created(), 0), CHANGE);

        assertOut();
    }

    @Test
    void savingAnAccountUnchangedEndsNothing() {
        accounts.update(account(), CHANGE);

        assertStillIn();
    }

    @Test
    void aChangeThatWasUnderWayIsRefused() {
        accounts.setPassword(name, "another correct horse", CHANGE);

        assertThat(web.post().uri("/operations/nas-clients").session(session).with(csrf()))
                .hasStatus(302)
                .hasHeader("Location", "/staff/sign-in");
    }

    private StaffAccount account() {
        return accounts.find(name).orElseThrow();
    }

    private void assertStillIn() {
        assertThat(web.get().uri("/operations").session(session)).hasStatusOk();
    }

    private void assertOut() {
        assertThat(web.get().uri("/operations").session(session))
                .hasStatus(302)
                .hasHeader("Location", "/staff/sign-in");
    }
}
