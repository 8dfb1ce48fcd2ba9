package scot.tolbooth.portal.passpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

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

    public static Path keyStore(String password) {
        try {
            return AUTHORITY.keyStore(password);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
