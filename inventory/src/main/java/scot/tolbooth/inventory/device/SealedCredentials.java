package scot.tolbooth.inventory.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.secret.SecretBox;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns credentials into one sealed text and back. */
record SealedCredentials(SecretBox secrets) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    String seal(SnmpCredentials credentials, DeviceName device) {
        return seal(credentials, purpose(device));
    }

    /** @param purpose for which alone they can be opened again */
    String seal(SnmpCredentials credentials, String purpose) {
        return secrets.seal(JSON.writeValueAsString(fields(credentials)), purpose);
    }

    SnmpCredentials open(String sealed, DeviceName device) {
        return open(sealed, purpose(device));
    }

    SnmpCredentials open(String sealed, String purpose) {
        Map<String, String> fields = JSON.readValue(secrets.open(sealed, purpose), FIELDS);
        SnmpVersion version = SnmpVersion.of(required(fields, "version"));
        if (version != SnmpVersion.V3) {
            return new SnmpCredentials.Community(version, required(fields, "community"));
        }
        return new SnmpCredentials.User(
                required(fields, "user"),
                Optional.ofNullable(fields.get("auth")).map(AuthProtocol::of).orElse(null),
                fields.get("auth_password"),
                Optional.ofNullable(fields.get("priv")).map(PrivProtocol::of).orElse(null),
                fields.get("priv_password"),
                fields.get("context"));
    }

    private static String required(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static Map<String, String> fields(SnmpCredentials credentials) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", credentials.version().word());
        if (credentials instanceof SnmpCredentials.Community community) {
            fields.put("community", community.community());
        } else if (credentials instanceof SnmpCredentials.User user) {
            fields.put("user", user.securityName());
            put(
                    fields,
                    "auth",
                    user.authProtocol() == null ? null : user.authProtocol().word());
            put(fields, "auth_password", user.authPassword());
            put(
                    fields,
                    "priv",
                    user.privProtocol() == null ? null : user.privProtocol().word());
            put(fields, "priv_password", user.privPassword());
            put(fields, "context", user.context());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String purpose(DeviceName device) {
        return "device:" + device;
    }
}
