package scot.tolbooth.portal.hotspot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The arithmetic of the RouterOS hotspot's CHAP. */
final class MikroTikArithmetic {

    private MikroTikArithmetic() {}

    /** The value of {@code password} in a CHAP sign-in, in small hexadecimal digits. */
    static String response(byte[] chapId, String password, byte[] chapChallenge) {
        return HexFormat.of()
                .formatHex(UamArithmetic.md5(chapId, password.getBytes(StandardCharsets.UTF_8), chapChallenge));
    }

    /** Decodes {@code \NNN} octal escapes, as the login page has them; other bytes stand for themselves. */
    static byte[] unescape(byte[] text) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\\' && i + 3 < text.length && isOctal(text, i + 1, i + 4)) {
                decoded.write((text[i + 1] - '0') << 6 | (text[i + 2] - '0') << 3 | (text[i + 3] - '0'));
                i += 3;
            } else {
                decoded.write(text[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static boolean isOctal(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '7') {
                return false;
            }
        }
        return true;
    }
}
