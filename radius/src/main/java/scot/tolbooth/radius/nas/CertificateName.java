package scot.tolbooth.radius.nas;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what the certificate of a NAS is known over RadSec (RFC 6614 section 2.3): {@code sha256:} and 64 hexadecimal digits,
 * or a DNS name or IP address that a trusted authority put into it. In small letters.
 */
public record CertificateName(String value) {

    private static final String FINGERPRINT = "sha256:";
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}|[0-9a-z](?:[0-9a-z.:_-]{0,251}[0-9a-z])?");
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,+]+)", Pattern.CASE_INSENSITIVE);
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    public CertificateName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.startsWith(FINGERPRINT)) {
            value = FINGERPRINT + value.substring(FINGERPRINT.length()).replace(":", "");
        }
        if (!FORM.matcher(value).matches() || (value.startsWith(FINGERPRINT) && value.length() != 71)) {
            throw new IllegalArgumentException(
                    "must be sha256: and the 64 digits of the certificate's fingerprint, or a"
                            + " DNS name in the certificate, such as nas-1.example.org");
        }
    }

    /** Every text that names a certificate. Its common name counts only where it has no DNS name (RFC 6125 6.4.4). */
    static List<String> of(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            names.add(FINGERPRINT
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
            names.addAll(alternativeNames(certificate));
        } catch (CertificateException unreadable) {
            return List.of();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
        Matcher commonName =
                COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        if (names.size() == 1 && commonName.find()) {
            names.add(commonName.group(1).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static List<String> alternativeNames(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        return alternatives == null
                ? List.of()
                : alternatives.stream()
                        .filter(name ->
                                name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                        .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                        .toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
