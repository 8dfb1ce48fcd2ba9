package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;
import scot.tolbooth.radius.registrant.Registrants;

/** Who is forgotten while something about them is being written is forgotten all the same. */
class ForgettingTests {

    private static final Change CHANGE = Change.by("test");

    private final RunningRadius radius = RunningRadius.start();
    private final TestNas nas = new TestNas(radius);
    private final JdbcClient jdbc = radius.bean(JdbcClient.class);
    private final TransactionTemplate transactions = radius.bean(TransactionTemplate.class);
    private final Registrants registrants = radius.bean(Registrants.class);
    private final UUID someone = radius.registrant("someone@example.org").id();

    @AfterEach
    void stop() {
        nas.close();
        radius.close();
    }

    @Test
    void aSessionThatIsWrittenMeanwhileDoesNotNameThem() {
        RadiusPacket accept = nas.ask(TestNas.pap(radius.grant(someone, null, null)));
        CompletableFuture<RadiusOutcome> start = transactions.execute(status -> {
            registrants.forget(someone, CHANGE);
            CompletableFuture<RadiusOutcome> report = nas.report(
                    TestNas.accounting(
                            1,
                            new Attribute(
                                    AttributeType.CLASS,
                                    accept.octets(AttributeType.CLASS).orElseThrow())),
                    Retransmission.USUAL);
            await().until(this::somebodyWaits);
            return report;
        });

        Objects.requireNonNull(start).join();

        assertThat(count("session")).isEqualTo(1);
        assertThat(count("session WHERE registrant IS NOT NULL")).isZero();
    }

    @Test
    void aSignInThatIsDecidedMeanwhileDoesNotNameThem() {
        RadiusRequest request = TestNas.pap(radius.grant(someone, null, null));
        CompletableFuture<RadiusOutcome> signIn = transactions.execute(status -> {
            registrants.forget(someone, CHANGE);
            CompletableFuture<RadiusOutcome> asked = nas.authenticate(request, Retransmission.USUAL);
            await().until(this::somebodyWaits);
            return asked;
        });

        Objects.requireNonNull(signIn).join();

        assertThat(count("authentication_outcome")).isEqualTo(1);
        assertThat(count("authentication_outcome WHERE registrant IS NOT NULL")).isZero();
    }

    @Test
    void whatHasBeenWrittenAndIsNotCommittedYetIsWaitedFor() {
        CompletableFuture<Boolean> forgotten = transactions.execute(status -> {
            jdbc.sql(BatchTransaction.BEGIN).query().listOfRows();
            jdbc.sql("""
                            INSERT INTO radius.authentication_outcome (at, nas, accepted, registrant)
                            VALUES (now(), 'nas', true, :someone)
                            """).param("someone", someone).update();
            CompletableFuture<Boolean> forgetting =
                    CompletableFuture.supplyAsync(() -> registrants.forget(someone, CHANGE));
            await().until(this::somebodyWaits);
            return forgetting;
        });

        assertThat(Objects.requireNonNull(forgotten).join()).isTrue();

        assertThat(count("authentication_outcome")).isEqualTo(1);
        assertThat(count("authentication_outcome WHERE registrant IS NOT NULL")).isZero();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1
                                         FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                                        WHERE d.datname = current_database() AND NOT l.granted)
                        """).query(Boolean.class).single();
    }

    private long count(String what) {
        return jdbc.sql("SELECT count(*) FROM radius." + what).query(Long.class).single();
    }
}
