package scot.tolbooth.portal.api.device;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import tools.jackson.databind.node.ObjectNode;

/** The write-only fields of a device: what it asks for before it answers over SNMP. */
final class CredentialFields {

    private static final List<String> WRITE_ONLY = List.of(
            "community",
            "security_name",
            "auth_protocol",
            "auth_password",
            "priv_protocol",
            "priv_password",
            "context");

    private CredentialFields() {}

    /** The security level in the words of RFC 3411; a community proves nothing. */
    static String level(SnmpCredentials credentials) {
        if (!(credentials instanceof SnmpCredentials.User user) || user.authProtocol() == null) {
            return "noAuthNoPriv";
        }
        return user.privProtocol() == null ? "authNoPriv" : "authPriv";
    }

    /** Reads new credentials where any of their fields is there; else those that are stored stay. */
    static Field<@Nullable SnmpCredentials> read(Fields fields, @Nullable SnmpCredentials stored) {
        SnmpVersion kept = stored == null ? null : stored.version();
        Field<@Nullable SnmpVersion> given = fields.optional("snmp_version", SnmpVersion.class);
        boolean fresh = !WRITE_ONLY.stream().filter(fields::has).toList().isEmpty();
        SnmpVersion version = given.value() == null ? defaultVersion(fields, kept) : given.value();
        if (!fresh && version != kept && given.value() != null) {
            fields.problem("snmp_version", "needs " + needed(version) + " with it");
        }
        if (!fresh) {
            return () -> stored;
        }
        return version == SnmpVersion.V3 ? user(fields) : community(fields, version);
    }

    /** Whether a patch touches them and they stay of the same version: then it applies to what is stored. */
    static boolean areChanged(SnmpCredentials stored, ObjectNode patch) {
        boolean sameVersion = !patch.hasNonNull("snmp_version")
                || patch.get("snmp_version").asString().equals(stored.version().word());
        return sameVersion && WRITE_ONLY.stream().anyMatch(patch::has);
    }

    static void addTo(ObjectNode shown, SnmpCredentials stored) {
        if (stored instanceof SnmpCredentials.Community community) {
            shown.put("community", community.community());
        } else if (stored instanceof SnmpCredentials.User user) {
            shown.put("security_name", user.securityName());
            shown.put("auth_protocol", word(user.authProtocol()));
            shown.put("auth_password", user.authPassword());
            shown.put("priv_protocol", word(user.privProtocol()));
            shown.put("priv_password", user.privPassword());
            shown.put("context", user.context());
        }
    }

    private static SnmpVersion defaultVersion(Fields fields, @Nullable SnmpVersion kept) {
        boolean user = fields.has("security_name");
        if (kept != null && user == (kept == SnmpVersion.V3)) {
            return kept;
        }
        return user ? SnmpVersion.V3 : SnmpVersion.V2C;
    }

    private static String needed(SnmpVersion version) {
        return version == SnmpVersion.V3 ? "a security_name" : "a community";
    }

    private static Field<@Nullable SnmpCredentials> community(Fields fields, SnmpVersion version) {
        Field<String> community = fields.required("community", String.class);
        WRITE_ONLY.stream()
                .filter(name -> !name.equals("community") && fields.has(name))
                .forEach(name -> fields.problem(name, "belongs to snmp_version 3 only"));
        return () -> new SnmpCredentials.Community(version, community.value());
    }

    private static Field<@Nullable SnmpCredentials> user(Fields fields) {
        if (fields.has("community")) {
            fields.problem("community", "belongs to snmp_version 1 and 2c only");
        }
        Field<String> securityName = fields.required("security_name", String.class);
        Field<@Nullable AuthProtocol> authProtocol = fields.optional("auth_protocol", AuthProtocol.class);
        Field<@Nullable String> authPassword = fields.optional("auth_password", String.class);
        Field<@Nullable PrivProtocol> privProtocol = fields.optional("priv_protocol", PrivProtocol.class);
        Field<@Nullable String> privPassword = fields.optional("priv_password", String.class);
        Field<@Nullable String> context = fields.optional("context", String.class);
        return () -> new SnmpCredentials.User(
                securityName.value(),
                authProtocol.value(),
                authPassword.value(),
                privProtocol.value(),
                privPassword.value(),
                context.value());
    }

    private static @Nullable String word(@Nullable AuthProtocol protocol) {
        return protocol == null ? null : protocol.word();
    }

    private static @Nullable String word(@Nullable PrivProtocol protocol) {
        return protocol == null ? null : protocol.word();
    }
}
