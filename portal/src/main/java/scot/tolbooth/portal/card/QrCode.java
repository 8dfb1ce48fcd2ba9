package scot.tolbooth.portal.card;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as one SVG path: a unit is a module, and the quiet zone is part of it.
 *
 * @param size of the whole square
 */
public record QrCode(int size, String path) {

    private static final int QUIET_ZONE = 4;

    /** A quarter of it may be unreadable, as happens to cards in pockets. */
    static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(
                            text,
                            ErrorCorrectionLevel.Q,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
            return new QrCode(modules.getWidth() + 2 * QUIET_ZONE, path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text must be short enough for a QR code", tooLong);
        }
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = run(modules, x, y);
                if (run > 0) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
                x += Math.max(1, run);
            }
        }
        return path.toString();
    }

    private static int run(ByteMatrix modules, int from, int y) {
        int x = from;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
            x++;
        }
        return x - from;
    }
}
