package scot.tolbooth.radius.grant;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.MacAddress;

/** Mints grants by the thousand, one use each and good for an hour, as {@link StoredGrants} mints each. */
public record ManyGrants(JdbcClient jdbc, SecretBox secrets) {

    private static final String INSERT = """
            INSERT INTO radius.access_grant (username, password, registrant, mac, uses, issued, expires)
            SELECT username, password, registrant, mac, 1, now(), now() + interval '1 hour'
              FROM unnest(:usernames::text[], :passwords::text[], :registrants::uuid[], :macs::text[])
                   AS g (username, password, registrant, mac)
            """;

    /** One for each of the people and their devices. */
    public List<IssuedGrant> mint(List<UUID> registrants, List<MacAddress> devices) {
        CredentialGenerator generator = new CredentialGenerator(new SecureRandom());
        List<IssuedGrant> issued = new ArrayList<>(registrants.size());
        for (int i = 0; i < registrants.size(); i++) {
            issued.add(new IssuedGrant(generator.username(), generator.password(), java.time.Instant.MAX));
        }
        jdbc.sql(INSERT)
                .param("usernames", issued.stream().map(IssuedGrant::username).toArray(String[]::new))
                .param(
                        "passwords",
                        issued.stream()
                                .map(grant -> secrets.seal(grant.password(), StoredGrants.purpose(grant.username())))
                                .toArray(String[]::new))
                .param("registrants", registrants.toArray(UUID[]::new))
                .param("macs", devices.stream().map(MacAddress::digits).toArray(String[]::new))
                .update();
        return issued;
    }
}
