package scot.tolbooth.inventory.device;

import org.jspecify.annotations.Nullable;

/** What a device asks for before it answers over SNMP. Secret: its text never shows more than the version. */
public sealed interface SnmpCredentials {

    SnmpVersion version();

    /** A community string, sent in clear (RFC 1157, RFC 1901). */
    record Community(SnmpVersion version, String community) implements SnmpCredentials {

        public Community {
            if (version == SnmpVersion.V3) {
                throw new IllegalArgumentException("snmp_version 3 takes a security_name, not a community");
            }
            if (community.isEmpty()) {
                throw new IllegalArgumentException("community must not be empty");
            }
        }

        @Override
        public String toString() {
            return "SNMP " + version.word();
        }
    }

    /**
     * A user of the User-based Security Model (RFC 3414); without passwords noAuthNoPriv, with both authPriv.
     *
     * @param authPassword 8 characters or more (RFC 3414 section 11.2)
     * @param privPassword 8 characters or more; needs authentication too
     */
    record User(
            String securityName,
            @Nullable AuthProtocol authProtocol,
            @Nullable String authPassword,
            @Nullable PrivProtocol privProtocol,
            @Nullable String privPassword,
            @Nullable String context)
            implements SnmpCredentials {

        public User {
            if (securityName.isEmpty()) {
                throw new IllegalArgumentException("security_name must not be empty");
            }
            requirePair(authProtocol, authPassword, "auth");
            requirePair(privProtocol, privPassword, "priv");
            if (privProtocol != null && authProtocol == null) {
                throw new IllegalArgumentException("priv_protocol needs an auth_protocol (RFC 3414)");
            }
        }

        @Override
        public SnmpVersion version() {
            return SnmpVersion.V3;
        }

        @Override
        public String toString() {
            return "SNMP 3";
        }

        private static void requirePair(@Nullable Object protocol, @Nullable String password, String name) {
            if ((protocol == null) != (password == null)) {
                throw new IllegalArgumentException(name + "_protocol and " + name + "_password belong together");
            }
            if (password != null && password.length() < 8) {
                throw new IllegalArgumentException(name + "_password must be 8 characters or more (RFC 3414)");
            }
        }
    }
}
