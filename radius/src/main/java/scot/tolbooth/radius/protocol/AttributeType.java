package scot.tolbooth.radius.protocol;

import java.util.stream.IntStream;

/**
 * What an attribute is: a number of the IANA registry, or one that a vendor gave out.
 *
 * @param vendor private enterprise number; {@link #STANDARD} for the IANA registry
 */
public record AttributeType(int vendor, int number) {

    /** Stands for "no vendor". */
    public static final int STANDARD = -1;

    private static final AttributeType[] OF_IANA = IntStream.range(0, 256)
            .mapToObj(number -> new AttributeType(STANDARD, number))
            .toArray(AttributeType[]::new);

    private static final int MIKROTIK = 14988;
    private static final int WISPR = 14122;
    private static final int CHILLISPOT = 14559;

    public static final AttributeType USER_NAME = standard(1);
    public static final AttributeType USER_PASSWORD = standard(2);
    public static final AttributeType CHAP_PASSWORD = standard(3);
    public static final AttributeType NAS_IP_ADDRESS = standard(4);
    public static final AttributeType NAS_PORT = standard(5);
    public static final AttributeType SERVICE_TYPE = standard(6);
    public static final AttributeType FRAMED_IP_ADDRESS = standard(8);
    public static final AttributeType REPLY_MESSAGE = standard(18);
    public static final AttributeType STATE = standard(24);
    public static final AttributeType CLASS = standard(25);
    public static final AttributeType VENDOR_SPECIFIC = standard(26);
    public static final AttributeType SESSION_TIMEOUT = standard(27);
    public static final AttributeType IDLE_TIMEOUT = standard(28);
    public static final AttributeType CALLED_STATION_ID = standard(30);
    public static final AttributeType CALLING_STATION_ID = standard(31);
    public static final AttributeType NAS_IDENTIFIER = standard(32);
    public static final AttributeType PROXY_STATE = standard(33);
    public static final AttributeType ACCT_STATUS_TYPE = standard(40);
    public static final AttributeType ACCT_DELAY_TIME = standard(41);
    public static final AttributeType ACCT_INPUT_OCTETS = standard(42);
    public static final AttributeType ACCT_OUTPUT_OCTETS = standard(43);
    public static final AttributeType ACCT_SESSION_ID = standard(44);
    public static final AttributeType ACCT_SESSION_TIME = standard(46);
    public static final AttributeType ACCT_TERMINATE_CAUSE = standard(49);
    public static final AttributeType ACCT_INPUT_GIGAWORDS = standard(52);
    public static final AttributeType ACCT_OUTPUT_GIGAWORDS = standard(53);
    public static final AttributeType EVENT_TIMESTAMP = standard(55);
    public static final AttributeType ERROR_CAUSE = standard(101);
    public static final AttributeType CHAP_CHALLENGE = standard(60);
    public static final AttributeType NAS_PORT_TYPE = standard(61);
    public static final AttributeType EAP_MESSAGE = standard(79);
    public static final AttributeType MESSAGE_AUTHENTICATOR = standard(80);
    public static final AttributeType ACCT_INTERIM_INTERVAL = standard(85);
    public static final AttributeType NAS_IPV6_ADDRESS = standard(95);

    public static final AttributeType WISPR_BANDWIDTH_MAX_UP = new AttributeType(WISPR, 7);
    public static final AttributeType WISPR_BANDWIDTH_MAX_DOWN = new AttributeType(WISPR, 8);
    public static final AttributeType MIKROTIK_RATE_LIMIT = new AttributeType(MIKROTIK, 8);
    public static final AttributeType CHILLISPOT_BANDWIDTH_MAX_UP = new AttributeType(CHILLISPOT, 4);
    public static final AttributeType CHILLISPOT_BANDWIDTH_MAX_DOWN = new AttributeType(CHILLISPOT, 5);
    public static final AttributeType CISCO_AVPAIR = new AttributeType(9, 1);
    public static final AttributeType ARUBA_ESSID_NAME = new AttributeType(14823, 5);
    public static final AttributeType RUCKUS_SSID = new AttributeType(25053, 3);

    public AttributeType {
        if (number < 0 || number > 255 || vendor < STANDARD || vendor == 0) {
            throw new IllegalArgumentException("must be a number from 0 to 255 of IANA or of a vendor");
        }
    }

    public static AttributeType standard(int number) {
        return number < 0 || number >= OF_IANA.length ? new AttributeType(STANDARD, number) : OF_IANA[number];
    }

    public boolean isVendors() {
        return vendor != STANDARD;
    }
}
