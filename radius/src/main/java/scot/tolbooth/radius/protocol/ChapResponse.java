package scot.tolbooth.radius.protocol;

/** Computes the CHAP response (RFC 1994 section 4.1). */
public final class ChapResponse {

    private ChapResponse() {}

    /**
     * The 16 octets that prove the password.
     *
     * @param identifier the first octet of CHAP-Password, 0 to 255
     */
    public static Octets of(int identifier, Octets password, Octets challenge) {
        return Octets.of(Digests.md5(new byte[] {(byte) identifier}, password.toBytes(), challenge.toBytes()));
    }
}
