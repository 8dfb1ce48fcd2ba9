package scot.tolbooth.portal.signup;

import java.util.Locale;

/** What a resident verifies a contact for; its word is the first part of the journey's address. */
public enum Purpose {
    /** To get online. */
    WIFI("connect"),
    /** To see, take away or delete what is kept. */
    ACCOUNT("data");

    private final String pageAfterCode;

    Purpose(String pageAfterCode) {
        this.pageAfterCode = pageAfterCode;
    }

    static Purpose of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String pageAfterCode() {
        return pageAfterCode;
    }
}
