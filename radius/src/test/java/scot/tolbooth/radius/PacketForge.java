package scot.tolbooth.radius;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes Access-, Accounting- and Status-Server-Requests, spoils them, and tells those that are signed rightly from those
 * that are not: written apart from the service, so that both do not err alike.
 */
final class PacketForge {

    static final int HEADER = 20;

    private static final int LONGEST = 4_096;
    private static final int ACCESS_REQUEST = 1;
    private static final int ACCOUNTING_REQUEST = 4;
    private static final int STATUS_SERVER = 12;
    private static final int MESSAGE_AUTHENTICATOR = 80;
    private static final int EAP_MESSAGE = 79;
    private static final int PROXY_STATE = 33;
    private static final List<Integer> USUAL_TYPES =
            List.of(1, 2, 3, 4, 5, 6, 8, 24, 25, 26, 30, 31, 32, 33, 40, 41, 42, 44, 46, 52, 55, 60, 61, 79, 80, 95);

    private final byte[] secret;
    private final Random random;

    PacketForge(String secret, Random random) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.random = random;
    }

    /** A request as a NAS makes it, with some attributes that fit and some that do not. */
    byte[] request(boolean accounting, int identifier) {
        ByteArrayOutputStream attributes = new ByteArrayOutputStream();
        if (!accounting) {
            attribute(attributes, MESSAGE_AUTHENTICATOR, new byte[16]);
        }
        attribute(attributes, 1, ("user-" + random.nextInt(1_000)).getBytes(StandardCharsets.UTF_8));
        attribute(attributes, 31, "02-00-00-00-00-01".getBytes(StandardCharsets.UTF_8));
        attribute(attributes, accounting ? 44 : 2, octets(16));
        if (accounting) {
            attribute(attributes, 40, new byte[] {0, 0, 0, (byte) (1 + random.nextInt(3))});
        }
        int more = random.nextInt(6);
        for (int i = 0; i < more; i++) {
            int type = USUAL_TYPES.get(random.nextInt(USUAL_TYPES.size()));
            if (type != MESSAGE_AUTHENTICATOR) {
                attribute(attributes, type, octets(random.nextInt(30)));
            }
        }
        return signed(packet(accounting ? ACCOUNTING_REQUEST : ACCESS_REQUEST, identifier, attributes.toByteArray()));
    }

    byte[] statusServer(int identifier) {
        ByteArrayOutputStream attributes = new ByteArrayOutputStream();
        attribute(attributes, MESSAGE_AUTHENTICATOR, new byte[16]);
        return signed(packet(STATUS_SERVER, identifier, attributes.toByteArray()));
    }

    /** Spoils it in one to three places. */
    byte[] spoilt(byte[] packet) {
        byte[] spoilt = packet.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            spoilt = spoiltOnce(spoilt);
        }
        return spoilt;
    }

    private byte[] spoiltOnce(byte[] packet) {
        if (packet.length == 0) {
            return octets(random.nextInt(60));
        }
        int at = random.nextInt(packet.length);
        return switch (random.nextInt(9)) {
            case 0 -> with(packet, at, random.nextInt());
            case 1 -> with(packet, at, packet[at] ^ (1 << random.nextInt(8)));
            case 2 -> Arrays.copyOf(packet, at);
            case 3 -> Arrays.copyOf(packet, Math.min(LONGEST, packet.length + random.nextInt(300)));
            case 4 -> inserted(packet, at, octets(random.nextInt(20)));
            case 5 -> withLength(inserted(packet, at, octets(1 + random.nextInt(20))));
            case 6 -> withLength(appended(packet, USUAL_TYPES.get(random.nextInt(USUAL_TYPES.size()))));
            case 7 -> withLength(Arrays.copyOf(packet, Math.max(HEADER, at)));
            default -> octets(random.nextInt(300));
        };
    }

    /** Whether it is a request of that port that the NAS signed: whatever else is wrong with it, it may be answered. */
    boolean isGenuine(byte[] datagram, boolean accounting) {
        int length = datagram.length < HEADER ? 0 : ByteBuffer.wrap(datagram).getShort(2) & 0xffff;
        if (length < HEADER || length > LONGEST || length > datagram.length) {
            return false;
        }
        byte[] packet = Arrays.copyOf(datagram, length);
        int signatures = count(packet, MESSAGE_AUTHENTICATOR);
        return switch (packet[0]) {
            case ACCESS_REQUEST -> !accounting && signatures == 1 && isMessageAuthenticatorRight(packet);
            case STATUS_SERVER -> signatures == 1 && isMessageAuthenticatorRight(packet);
            case ACCOUNTING_REQUEST ->
                accounting
                        && Arrays.equals(hash(packet), Arrays.copyOfRange(packet, 4, HEADER))
                        && (signatures == 0 || (signatures == 1 && isMessageAuthenticatorRight(zeroed(packet))));
            default -> false;
        };
    }

    /** Signs it anew, whatever it has become. */
    byte[] signed(byte[] packet) {
        byte[] signed = packet.clone();
        if (signed.length < HEADER) {
            return signed;
        }
        boolean hashed = signed[0] == ACCOUNTING_REQUEST;
        if (hashed) {
            Arrays.fill(signed, 4, HEADER, (byte) 0);
        }
        int at = find(signed, MESSAGE_AUTHENTICATOR);
        if (at > 0 && signed[at + 1] == 18) {
            Arrays.fill(signed, at + 2, at + 18, (byte) 0);
            System.arraycopy(hmac(signed), 0, signed, at + 2, 16);
        }
        if (hashed) {
            System.arraycopy(md5(signed), 0, signed, 4, 16);
        }
        return signed;
    }

    /**
     * As an attacker between NAS and service makes it (CVE-2024-3596): no Message-Authenticator, and in Proxy-State the
     * octets that bring about the collision.
     */
    byte[] blastRadius(int identifier) {
        ByteArrayOutputStream attributes = new ByteArrayOutputStream();
        attribute(attributes, 1, "user".getBytes(StandardCharsets.UTF_8));
        attribute(attributes, 2, octets(16));
        attribute(attributes, PROXY_STATE, octets(240));
        attribute(attributes, PROXY_STATE, octets(180));
        return packet(ACCESS_REQUEST, identifier, attributes.toByteArray());
    }

    private byte[] packet(int code, int identifier, byte[] attributes) {
        ByteBuffer packet = ByteBuffer.allocate(HEADER + attributes.length);
        packet.put((byte) code).put((byte) identifier).putShort((short) packet.capacity());
        packet.put(octets(16)).put(attributes);
        return packet.array();
    }

    private static void attribute(ByteArrayOutputStream to, int type, byte[] value) {
        to.write(type);
        to.write(value.length + 2);
        to.writeBytes(value);
    }

    private byte[] octets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] with(byte[] packet, int at, int value) {
        byte[] changed = packet.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] inserted(byte[] packet, int at, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(packet, 0, at);
        out.writeBytes(more);
        out.write(packet, at, packet.length - at);
        return Arrays.copyOf(out.toByteArray(), Math.min(LONGEST, out.size()));
    }

    private byte[] appended(byte[] packet, int type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(packet);
        attribute(out, type, octets(random.nextInt(type == EAP_MESSAGE ? 250 : 40)));
        return Arrays.copyOf(out.toByteArray(), Math.min(LONGEST, out.size()));
    }

    private static byte[] withLength(byte[] packet) {
        return packet.length < HEADER
                ? packet
                : ByteBuffer.wrap(packet).putShort(2, (short) packet.length).array();
    }

    private boolean isMessageAuthenticatorRight(byte[] packet) {
        int at = find(packet, MESSAGE_AUTHENTICATOR);
        if (at < 0 || packet[at + 1] != 18) {
            return false;
        }
        byte[] bare = packet.clone();
        Arrays.fill(bare, at + 2, at + 18, (byte) 0);
        return Arrays.equals(hmac(bare), Arrays.copyOfRange(packet, at + 2, at + 18));
    }

    private byte[] hash(byte[] packet) {
        return md5(zeroed(packet));
    }

    private static byte[] zeroed(byte[] packet) {
        byte[] zeroed = packet.clone();
        Arrays.fill(zeroed, 4, HEADER, (byte) 0);
        return zeroed;
    }

    /** Where the first attribute of the type is; -1 where there is none, or where the lengths do not add up. */
    private static int find(byte[] packet, int type) {
        int found = -1;
        int at = HEADER;
        while (at + 2 <= packet.length && (packet[at + 1] & 0xff) >= 2) {
            if ((packet[at] & 0xff) == type && found < 0) {
                found = at;
            }
            at += packet[at + 1] & 0xff;
        }
        return at == packet.length ? found : -1;
    }

    private static int count(byte[] packet, int type) {
        int count = 0;
        for (int at = HEADER; at + 2 <= packet.length && (packet[at + 1] & 0xff) >= 2; at += packet[at + 1] & 0xff) {
            count += (packet[at] & 0xff) == type ? 1 : 0;
        }
        return count;
    }

    private byte[] md5(byte[] packet) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(packet);
            return digest.digest(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] hmac(byte[] packet) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(secret, "HmacMD5"));
            return mac.doFinal(packet);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
