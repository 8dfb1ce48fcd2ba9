package scot.tolbooth.portal.hotspot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.NasName;

/** Hotspots in {@code portal.hotspot}. */
final class JdbcHotspots {

    private static final String ALL = """
            SELECT nas, family, identity, login_hosts, portal_url, controller_url, controller_user, controller_site,
                   controller_certificate, fas_level, version
              FROM portal.hotspot
             ORDER BY nas
            """;

    private static final String BY_NAS = """
            SELECT nas, family, identity, login_hosts, portal_url, controller_url, controller_user, controller_site,
                   controller_certificate, fas_level, version
              FROM portal.hotspot
             WHERE nas = :nas
            """;

    private static final String LOCKED = BY_NAS + " FOR UPDATE";

    private static final String BY_IDENTITY = """
            SELECT nas, family, identity, login_hosts, portal_url, controller_url, controller_user, controller_site,
                   controller_certificate, fas_level, version
              FROM portal.hotspot
             WHERE lower(identity) = lower(:identity)
            """;

    private static final String PUT = """
            INSERT INTO portal.hotspot (nas, family, identity, login_hosts, portal_url, controller_url, controller_user,
                                        controller_site, controller_certificate, fas_level)
            VALUES (:nas, :family, :identity, :loginHosts, :portalUrl, :controllerUrl, :controllerUser,
                    :controllerSite, :controllerCertificate, :fasLevel)
            ON CONFLICT (nas) DO UPDATE
               SET family = EXCLUDED.family, identity = EXCLUDED.identity, login_hosts = EXCLUDED.login_hosts,
                   portal_url = EXCLUDED.portal_url, controller_url = EXCLUDED.controller_url,
                   controller_user = EXCLUDED.controller_user, controller_site = EXCLUDED.controller_site,
                   controller_certificate = EXCLUDED.controller_certificate, fas_level = EXCLUDED.fas_level,
                   version = portal.hotspot.version + 1
            """;

    private static final String PUT_SECRET = "UPDATE portal.hotspot SET uam_secret = :secret WHERE nas = :nas";

    private static final String SECRET =
            "SELECT uam_secret FROM portal.hotspot WHERE nas = :nas AND uam_secret IS NOT NULL";

    private static final String DELETE = "DELETE FROM portal.hotspot WHERE nas = :nas";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcHotspots(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    List<Hotspot> all() {
        return jdbc.sql(ALL).query(JdbcHotspots::hotspot).list();
    }

    Optional<Hotspot> find(NasName nas) {
        return jdbc.sql(BY_NAS)
                .param("nas", nas.value())
                .query(JdbcHotspots::hotspot)
                .optional();
    }

    /** Keeps others from changing it until the end of the transaction. */
    Optional<Hotspot> lock(NasName nas) {
        return jdbc.sql(LOCKED)
                .param("nas", nas.value())
                .query(JdbcHotspots::hotspot)
                .optional();
    }

    Optional<Hotspot> byIdentity(String identity) {
        return jdbc.sql(BY_IDENTITY)
                .param("identity", identity)
                .query(JdbcHotspots::hotspot)
                .optional();
    }

    void put(Hotspot hotspot) {
        Optional<ControllerAccess> controller = Optional.ofNullable(hotspot.controller());
        jdbc.sql(PUT)
                .param("nas", hotspot.nas().value())
                .param("family", hotspot.family().word())
                .param("identity", hotspot.identity())
                .param("loginHosts", hotspot.loginHosts().toArray(String[]::new))
                .param("portalUrl", hotspot.portalUrl())
                .param("controllerUrl", controller.map(ControllerAccess::url).orElse(null))
                .param("controllerUser", controller.map(ControllerAccess::user).orElse(null))
                .param("controllerSite", controller.map(ControllerAccess::site).orElse(null))
                .param(
                        "controllerCertificate",
                        controller.map(ControllerAccess::certificate).orElse(null))
                .param("fasLevel", hotspot.fasLevel())
                .update();
    }

    void putSecret(NasName nas, String secret) {
        jdbc.sql(PUT_SECRET)
                .param("nas", nas.value())
                .param("secret", secrets.seal(secret, purpose(nas)))
                .update();
    }

    Optional<String> secret(NasName nas) {
        return jdbc.sql(SECRET)
                .param("nas", nas.value())
                .query(String.class)
                .optional()
                .map(stored -> secrets.open(stored, purpose(nas)));
    }

    void delete(NasName nas) {
        jdbc.sql(DELETE).param("nas", nas.value()).update();
    }

    private static String purpose(NasName nas) {
        return "hotspot:" + nas;
    }

    private static Hotspot hotspot(ResultSet row, int number) throws SQLException {
        return new Hotspot(
                new NasName(row.getString("nas")),
                HotspotFamily.of(row.getString("family")),
                row.getString("identity"),
                List.of((String[]) row.getArray("login_hosts").getArray()),
                row.getString("portal_url"),
                controller(row),
                row.getObject("fas_level", Integer.class),
                row.getLong("version"));
    }

    private static @Nullable ControllerAccess controller(ResultSet row) throws SQLException {
        String url = row.getString("controller_url");
        return url == null
                ? null
                : new ControllerAccess(
                        url,
                        row.getString("controller_user"),
                        row.getString("controller_site"),
                        row.getString("controller_certificate"));
    }
}
