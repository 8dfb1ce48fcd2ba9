package scot.tolbooth.radius.authentication;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The MD4 hash (RFC 1320), which MS-CHAP prescribes and Java platforms lack. Broken for every other purpose. */
final class Md4 {

    private static final int BLOCK = 64;
    private static final int[] SHIFTS_1 = {3, 7, 11, 19};
    private static final int[] SHIFTS_2 = {3, 5, 9, 13};
    private static final int[] SHIFTS_3 = {3, 9, 11, 15};
    private static final int[] ORDER_3 = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};

    private final int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};

    private Md4() {}

    static byte[] of(byte[] message) {
        Md4 hash = new Md4();
        ByteBuffer padded = padded(message);
        while (padded.hasRemaining()) {
            int[] words = new int[BLOCK / 4];
            padded.asIntBuffer().get(words);
            padded.position(padded.position() + BLOCK);
            hash.add(words);
        }
        ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        digest.asIntBuffer().put(hash.state);
        return digest.array();
    }

    private static ByteBuffer padded(byte[] message) {
        int length = (message.length + 8) / BLOCK * BLOCK + BLOCK;
        ByteBuffer padded = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        padded.put(message).put((byte) 0x80);
        padded.putLong(length - 8, message.length * 8L);
        return padded.position(0);
    }

    private void add(int[] words) {
        int[] before = state.clone();
        for (int i = 0; i < 16; i++) {
            int f = (state[1] & state[2]) | (~state[1] & state[3]);
            step(f + words[i], SHIFTS_1[i % 4]);
        }
        for (int i = 0; i < 16; i++) {
            int g = (state[1] & state[2]) | (state[1] & state[3]) | (state[2] & state[3]);
            step(g + words[(i % 4) * 4 + i / 4] + 0x5a827999, SHIFTS_2[i % 4]);
        }
        for (int i = 0; i < 16; i++) {
            int h = state[1] ^ state[2] ^ state[3];
            step(h + words[ORDER_3[i]] + 0x6ed9eba1, SHIFTS_3[i % 4]);
        }
        for (int i = 0; i < 4; i++) {
            state[i] += before[i];
        }
    }

    /** Changes the first word, and lets the last be first. */
    private void step(int addend, int shift) {
        int changed = Integer.rotateLeft(state[0] + addend, shift);
        state[0] = state[3];
        state[3] = state[2];
        state[2] = state[1];
        state[1] = changed;
    }
}
