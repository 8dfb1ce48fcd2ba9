package scot.tolbooth.radius.load;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the packets of a load before it begins, and checks replies: written apart from the code under test. Not for use
 * by several threads.
 */
final class LoadPackets {

    static final String SECRET = "a-secret-of-some-length";
    static final int NASES = 8;

    private static final int LONGEST = 512;
    private static final int HEADER = 20;
    private static final int AUTHENTICATOR = 4;
    private static final int SIXTEEN = 16;
    private static final int MESSAGE_AUTHENTICATOR = 80;
    private static final byte[] KEY = SECRET.getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer packet = ByteBuffer.allocate(LONGEST);
    private final Random random = new Random(1);
    private final MessageDigest md5;
    private final Mac hmac;

    LoadPackets() {
        try {
            md5 = MessageDigest.getInstance("MD5");
            hmac = Mac.getInstance("HmacMD5");
            hmac.init(new SecretKeySpec(KEY, "HmacMD5"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where a request comes from: each NAS has an address of its own. */
    record Origin(int nas, int identifier) {}

    /** Somebody who wants in, or is. */
    record Person(
            String name,
            String password,
            String mac,
            @Nullable String classValue) {}

    /** What happens to a session. */
    enum Happening {
        START(1),
        INTERIM(3),
        STOP(2);

        private final int status;

        Happening(int status) {
            this.status = status;
        }
    }

    static InetAddress address(int nas) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (nas + 2)});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] access(Person person, Origin origin, boolean chap) {
        begin(1, origin);
        byte[] authenticator = new byte[SIXTEEN];
        random.nextBytes(authenticator);
        packet.put(AUTHENTICATOR, authenticator);
        attribute(MESSAGE_AUTHENTICATOR, new byte[SIXTEEN]);
        text(1, person.name());
        if (chap) {
            byte[] value = new byte[1 + SIXTEEN];
            value[0] = 7;
            md5.update((byte) 7);
            md5.update(person.password().getBytes(StandardCharsets.US_ASCII));
            System.arraycopy(md5.digest(authenticator), 0, value, 1, SIXTEEN);
            attribute(3, value);
        } else {
            attribute(2, hidden(person.password(), authenticator));
        }
        number(6, 1);
        place(person, origin);
        byte[] whole = end();
        hmac.update(whole);
        System.arraycopy(hmac.doFinal(), 0, whole, HEADER + 2, SIXTEEN);
        return whole;
    }

    byte[] accounting(Person person, String session, Happening what, Origin origin) {
        begin(4, origin);
        number(40, what.status);
        text(44, session);
        text(1, person.name());
        place(person, origin);
        attribute(8, new byte[] {10, 0, (byte) person.mac().hashCode(), 1});
        if (person.classValue() != null) {
            text(25, person.classValue());
        }
        if (what != Happening.START) {
            number(46, 0);
            number(42, what == Happening.STOP ? 9_000_000 : 4_000_000);
            number(43, what == Happening.STOP ? 90_000_000 : 40_000_000);
            number(47, 10_000);
            number(48, 70_000);
        }
        if (what == Happening.STOP) {
            number(49, 1);
        }
        byte[] whole = end();
        md5.update(whole);
        System.arraycopy(md5.digest(KEY), 0, whole, AUTHENTICATOR, SIXTEEN);
        return whole;
    }

    /** Whether the reply is signed: by its authenticator, and by a Message-Authenticator where it has one. */
    boolean isSigned(byte[] reply, byte[] request) {
        byte[] basis = reply.clone();
        System.arraycopy(request, AUTHENTICATOR, basis, AUTHENTICATOR, SIXTEEN);
        md5.update(basis);
        if (!Arrays.equals(md5.digest(KEY), Arrays.copyOfRange(reply, AUTHENTICATOR, HEADER))) {
            return false;
        }
        for (int at = HEADER; at < reply.length; at += reply[at + 1] & 0xff) {
            if (reply[at] == MESSAGE_AUTHENTICATOR) {
                byte[] said = Arrays.copyOfRange(reply, at + 2, at + 2 + SIXTEEN);
                Arrays.fill(basis, at + 2, at + 2 + SIXTEEN, (byte) 0);
                return Arrays.equals(hmac.doFinal(basis), said);
            }
        }
        return true;
    }

    private void begin(int code, Origin origin) {
        Arrays.fill(packet.array(), (byte) 0);
        packet.clear();
        packet.put((byte) code).put((byte) origin.identifier()).position(HEADER);
    }

    /** What a hotspot gateway says with each request. */
    private void place(Person person, Origin origin) {
        attribute(4, address(origin.nas()).getAddress());
        text(32, "gateway-" + origin.nas());
        number(5, 17);
        number(61, 19);
        text(30, "02-11-22-33-44-0" + origin.nas() + ":Free Wi-Fi");
        text(31, person.mac());
    }

    private byte[] end() {
        packet.putShort(2, (short) packet.position());
        return Arrays.copyOf(packet.array(), packet.position());
    }

    private byte[] hidden(String password, byte[] authenticator) {
        byte[] text = password.getBytes(StandardCharsets.US_ASCII);
        byte[] hidden = Arrays.copyOf(text, (text.length + SIXTEEN - 1) / SIXTEEN * SIXTEEN);
        byte[] previous = authenticator;
        for (int at = 0; at < hidden.length; at += SIXTEEN) {
            md5.update(KEY);
            byte[] mask = md5.digest(previous);
            for (int i = 0; i < SIXTEEN; i++) {
                hidden[at + i] = (byte) (hidden[at + i] ^ mask[i]);
            }
            previous = Arrays.copyOfRange(hidden, at, at + SIXTEEN);
        }
        return hidden;
    }

    private void text(int type, String text) {
        attribute(type, text.getBytes(StandardCharsets.US_ASCII));
    }

    private void number(int type, int number) {
        attribute(type, ByteBuffer.allocate(4).putInt(number).array());
    }

    private void attribute(int type, byte[] value) {
        packet.put((byte) type).put((byte) (value.length + 2)).put(value);
    }
}
