package scot.tolbooth.radius.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a packet is for (RFC 2865, 2866, 5176 and 5997). */
public enum PacketCode {
    ACCESS_REQUEST(1),
    ACCESS_ACCEPT(2),
    ACCESS_REJECT(3),
    ACCOUNTING_REQUEST(4),
    ACCOUNTING_RESPONSE(5),
    ACCESS_CHALLENGE(11),
    STATUS_SERVER(12),
    DISCONNECT_REQUEST(40),
    DISCONNECT_ACK(41),
    DISCONNECT_NAK(42),
    COA_REQUEST(43),
    COA_ACK(44),
    COA_NAK(45);

    private static final Map<Integer, PacketCode> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PacketCode::number, code -> code));

    private final int number;

    PacketCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static Optional<PacketCode> of(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    /** Whether a reply of this code answers a request of that one. */
    boolean answers(PacketCode request) {
        return switch (request) {
            case ACCESS_REQUEST -> this == ACCESS_ACCEPT || this == ACCESS_REJECT || this == ACCESS_CHALLENGE;
            case ACCOUNTING_REQUEST -> this == ACCOUNTING_RESPONSE;
            case STATUS_SERVER -> this == ACCESS_ACCEPT || this == ACCOUNTING_RESPONSE;
            case DISCONNECT_REQUEST -> this == DISCONNECT_ACK || this == DISCONNECT_NAK;
            case COA_REQUEST -> this == COA_ACK || this == COA_NAK;
            case ACCESS_ACCEPT,
                    ACCESS_REJECT,
                    ACCOUNTING_RESPONSE,
                    ACCESS_CHALLENGE,
                    DISCONNECT_ACK,
                    DISCONNECT_NAK,
                    COA_ACK,
                    COA_NAK -> false;
        };
    }

    /** Whether its Request Authenticator is random, rather than a hash of the packet and the secret. */
    boolean hasRandomAuthenticator() {
        return this == ACCESS_REQUEST || this == STATUS_SERVER;
    }
}
