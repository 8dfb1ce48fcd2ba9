package scot.tolbooth.radius.nas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of certificates in {@code radius.nas_certificate}. */
record JdbcNasCertificates(JdbcClient jdbc) {

    private static final String ALL = "SELECT nas, identity FROM radius.nas_certificate ORDER BY nas";
    private static final String OF = "SELECT identity FROM radius.nas_certificate WHERE nas = :nas";
    private static final String HOLDER = "SELECT nas FROM radius.nas_certificate WHERE identity = :identity";
    private static final String PUT = """
            INSERT INTO radius.nas_certificate (nas, identity)
            VALUES (:nas, :identity)
                ON CONFLICT (nas) DO UPDATE SET identity = excluded.identity
            """;
    private static final String REMOVE = "DELETE FROM radius.nas_certificate WHERE nas = :nas";

    Map<CertificateName, NasName> all() {
        Map<CertificateName, NasName> all = new HashMap<>();
        jdbc.sql(ALL).query(row -> {
            all.put(new CertificateName(row.getString("identity")), new NasName(row.getString("nas")));
        });
        return all;
    }

    Optional<CertificateName> of(NasName name) {
        return jdbc.sql(OF)
                .param("nas", name.value())
                .query(String.class)
                .optional()
                .map(CertificateName::new);
    }

    Optional<NasName> holder(CertificateName certificate) {
        return jdbc.sql(HOLDER)
                .param("identity", certificate.value())
                .query(String.class)
                .optional()
                .map(NasName::new);
    }

    void put(NasName name, CertificateName certificate) {
        jdbc.sql(PUT)
                .param("nas", name.value())
                .param("identity", certificate.value())
                .update();
    }

    int remove(NasName name) {
        return jdbc.sql(REMOVE).param("nas", name.value()).update();
    }
}
