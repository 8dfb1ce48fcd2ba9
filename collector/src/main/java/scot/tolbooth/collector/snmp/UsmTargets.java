package scot.tolbooth.collector.snmp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.AuthenticationProtocol;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.PrivacyProtocol;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * Users of the User-based Security Model, each with keys localised to one engine (RFC 3414 section 2.6): devices may
 * share a security name and have different passwords. Localising costs milliseconds, so keys are kept.
 */
final class UsmTargets {

    private final Map<AuthProtocol, AuthenticationProtocol> authentication = new ConcurrentHashMap<>();
    private final Map<PrivProtocol, PrivacyProtocol> privacy = new ConcurrentHashMap<>();
    private final Map<UdpAddress, Keyed> keyed = new ConcurrentHashMap<>();
    private final SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
    private final USM usm;

    UsmTargets(byte[] localEngine, int boots) {
        for (AuthProtocol protocol : AuthProtocol.values()) {
            protocols.addAuthenticationProtocol(authentication(protocol));
        }
        for (PrivProtocol protocol : PrivProtocol.values()) {
            protocols.addPrivacyProtocol(privacy(protocol));
        }
        this.usm = new USM(protocols, new OctetString(localEngine), boots);
    }

    USM usm() {
        return usm;
    }

    /** The target of a user at an engine. */
    UserTarget<UdpAddress> target(UdpAddress address, SnmpCredentials.User user, OctetString engine) {
        Keyed known = keyed.get(address);
        if (known == null || !known.user.equals(user) || !known.engine.equals(engine)) {
            known = new Keyed(user, engine, localise(address, user, engine));
            keyed.put(address, known);
        }
        return known.target;
    }

    /** Its keys go too, unless another address has the same at the same engine. */
    void forget(UdpAddress address) {
        Keyed gone = keyed.remove(address);
        if (gone != null && keyed.values().stream().noneMatch(gone::sharesKeys)) {
            usm.removeAllUsers(new OctetString(gone.user.securityName()), gone.engine);
        }
    }

    private UserTarget<UdpAddress> localise(UdpAddress address, SnmpCredentials.User user, OctetString engine) {
        AuthProtocol authProtocol = user.authProtocol();
        AuthenticationProtocol auth = authProtocol == null ? null : authentication(authProtocol);
        PrivProtocol privProtocol = user.privProtocol();
        PrivacyProtocol priv = privProtocol == null ? null : privacy(privProtocol);
        OctetString name = new OctetString(user.securityName());
        usm.removeAllUsers(name, engine);
        usm.addLocalizedUser(
                engine.getValue(),
                name,
                auth == null ? null : auth.getID(),
                authenticationKey(auth, user.authPassword(), engine),
                priv == null ? null : priv.getID(),
                privacyKey(auth, priv, user.privPassword(), engine));
        UserTarget<UdpAddress> target = new UserTarget<>(address, name, engine.getValue(), level(auth, priv));
        target.setVersion(SnmpConstants.version3);
        return target;
    }

    /** Lets a user in from whatever engine it says it is, as notifications come: keys are localised when they do. */
    void admit(SnmpCredentials.User user) {
        OctetString name = new OctetString(user.securityName());
        AuthProtocol auth = user.authProtocol();
        PrivProtocol priv = user.privProtocol();
        usm.setEngineDiscoveryEnabled(true);
        usm.addUser(new UsmUser(
                name,
                auth == null ? null : authentication(auth).getID(),
                user.authPassword() == null ? null : new OctetString(user.authPassword()),
                priv == null ? null : privacy(priv).getID(),
                user.privPassword() == null ? null : new OctetString(user.privPassword())));
    }

    /** The level of security that a user has. */
    static int level(SnmpCredentials.User user) {
        if (user.authProtocol() == null) {
            return SecurityLevel.NOAUTH_NOPRIV;
        }
        return user.privProtocol() == null ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
    }

    private static int level(@Nullable AuthenticationProtocol auth, @Nullable PrivacyProtocol priv) {
        if (auth == null) {
            return SecurityLevel.NOAUTH_NOPRIV;
        }
        return priv == null ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
    }

    private static byte @Nullable [] authenticationKey(
            @Nullable AuthenticationProtocol auth, @Nullable String password, OctetString engine) {
        return auth == null || password == null
                ? null
                : auth.passwordToKey(new OctetString(password), engine.getValue());
    }

    private static byte @Nullable [] privacyKey(
            @Nullable AuthenticationProtocol auth,
            @Nullable PrivacyProtocol priv,
            @Nullable String password,
            OctetString engine) {
        return auth == null || priv == null || password == null
                ? null
                : SecurityProtocols.passwordToKey(priv, auth, new OctetString(password), engine.getValue());
    }

    AuthenticationProtocol authentication(AuthProtocol protocol) {
        return authentication.computeIfAbsent(protocol, wanted -> switch (wanted) {
            case MD5 -> new AuthMD5();
            case SHA1 -> new AuthSHA();
            case SHA224 -> new AuthHMAC128SHA224();
            case SHA256 -> new AuthHMAC192SHA256();
            case SHA384 -> new AuthHMAC256SHA384();
            case SHA512 -> new AuthHMAC384SHA512();
        });
    }

    PrivacyProtocol privacy(PrivProtocol protocol) {
        return privacy.computeIfAbsent(protocol, wanted -> switch (wanted) {
            case DES -> new PrivDES();
            case AES128 -> new PrivAES128();
            case AES192 -> new PrivAES192();
            case AES256 -> new PrivAES256();
            case AES192_CISCO -> new PrivAES192With3DESKeyExtension();
            case AES256_CISCO -> new PrivAES256With3DESKeyExtension();
        });
    }

    private record Keyed(SnmpCredentials.User user, OctetString engine, UserTarget<UdpAddress> target) {

        boolean sharesKeys(Keyed other) {
            return engine.equals(other.engine) && user.securityName().equals(other.user.securityName());
        }
    }
}
