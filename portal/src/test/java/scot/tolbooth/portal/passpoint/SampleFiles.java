package scot.tolbooth.portal.passpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;

/** Files that settings name. */
public final class SampleFiles {

    private static final SampleNetwork.Authority AUTHORITY = SampleNetwork.authority("EC");

    private SampleFiles() {}

    public static Path rootCertificate() {
        try {
            return AUTHORITY.pem();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of the key in the key store. */
    public static PublicKey publicKey() {
        return AUTHORITY.keys().getPublic();
    }

    public static Path keyStore(String password) {
        try {
            return AUTHORITY.keyStore(password);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
