package scot.tolbooth.radius.authentication;

import java.util.Locale;

/** Why an Access-Request was rejected. */
public enum RejectReason {
    NO_USER_NAME("the request names no user"),
    NO_CREDENTIALS("the request carries neither a PAP nor a CHAP password"),
    TWO_CREDENTIALS("the request carries both a PAP and a CHAP password"),
    MALFORMED_PASSWORD("the password attribute does not have the form that RFC 2865 prescribes"),
    EAP_NOT_SERVED("the NAS asks for EAP, which this service does not serve"),
    MAC_AUTHENTICATION("the NAS asks by MAC address alone; people sign in on the portal"),
    UNKNOWN_USER("no grant has this user name"),
    WRONG_PASSWORD("the password is not that of the grant"),
    GRANT_USED("the grant was used before"),
    GRANT_EXPIRED("the grant has expired"),
    OTHER_NAS("the grant is for another NAS"),
    OTHER_DEVICE("the grant is for another device");

    private final String meaning;

    RejectReason(String meaning) {
        this.meaning = meaning;
    }

    /** For an engineer. */
    public String meaning() {
        return meaning;
    }

    /** The word used in the API, such as {@code grant-used}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
