package scot.tolbooth.portal.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.registrant.IdentityKey;

/** What an identity provider said, in {@code portal.openid_answer}: it goes with its journey. */
final class JdbcOpenIdAnswers {

    private static final String ADD = """
            INSERT INTO portal.openid_answer (journey, linking, identity, registrant, id_token)
            VALUES (:journey, :linking, :identity, :registrant, :token)
            """;

    private static final String OF_JOURNEY = """
            SELECT linking, identity, registrant, id_token
              FROM portal.openid_answer
             WHERE journey = :journey
            """;

    private static final String CONFIRM =
            "UPDATE portal.openid_answer SET confirmed = true WHERE journey = :journey AND NOT confirmed";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcOpenIdAnswers(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void add(UUID journey, OpenIdAnswer answer) {
        jdbc.sql(ADD)
                .param("journey", journey)
                .param("linking", answer.isLinking())
                .param("identity", answer.identity().value())
                .param("registrant", answer.registrant())
                .param("token", secrets.seal(answer.token(), purpose(journey)))
                .update();
    }

    Optional<OpenIdAnswer> of(UUID journey) {
        return jdbc.sql(OF_JOURNEY)
                .param("journey", journey)
                .query((row, number) -> new OpenIdAnswer(
                        row.getBoolean("linking"),
                        new IdentityKey(row.getString("identity")),
                        row.getObject("registrant", UUID.class),
                        secrets.open(row.getString("id_token"), purpose(journey))))
                .optional();
    }

    /** Says whether that was still to be done: for one asker only. */
    boolean confirm(UUID journey) {
        return jdbc.sql(CONFIRM).param("journey", journey).update() == 1;
    }

    private static String purpose(UUID journey) {
        return "portal.openid-answer:" + journey;
    }
}
