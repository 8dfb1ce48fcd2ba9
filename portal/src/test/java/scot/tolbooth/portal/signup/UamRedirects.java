package scot.tolbooth.portal.signup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Redirects as the library's CoovaChilli builds and signs them: see its {@code redir_buildurl}.
 *
 * @param publicUrl of the service, over which is signed
 * @param gatewayPort where the gateway takes sign-ins
 */
record UamRedirects(String publicUrl, int gatewayPort) {

    static final String CHALLENGE = "00112233445566778899aabbccddeeff";

    private static final AtomicInteger DEVICES = new AtomicInteger();

    static String nextMac() {
        int device = DEVICES.incrementAndGet();
        return String.format(Locale.ROOT, "02-00-00-00-%02X-%02X", device / 256, device % 256);
    }

    /** The path and query, for a device that has the result {@code notyet}, {@code success} or another. */
    String of(String result, String mac) {
        String parameters = "res=" + result + "&uamip=127.0.0.1&uamport=" + gatewayPort + "&challenge=" + CHALLENGE
                + "&called=AA-BB-CC-00-11-22&mac=" + mac + "&ip=10.1.0.2&nasid=" + Library.NAS.value()
                + "&sessionid=5f1e&userurl=http%3a%2f%2fexample.com%2f";
        return "/wifi?" + parameters + "&md=" + signature(publicUrl + "/wifi?" + parameters + Library.SECRET);
    }

    private static String signature(String signed) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
