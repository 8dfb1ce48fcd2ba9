package scot.tolbooth.portal.openid;

import org.jspecify.annotations.Nullable;

/**
 * What a browser brings back from a provider (OpenID Connect Core 1.0 sections 3.1.2.5 and 3.1.2.6). Anybody can make it
 * up.
 *
 * @param issuer who says that it is the provider (RFC 9207)
 */
public record ComingBack(
        @Nullable String state,
        @Nullable String givenCode,
        @Nullable String error,
        @Nullable String issuer) {

    private static final int LONGEST_CODE = 4_096;

    /** @throws OpenIdException where it is not of that provider, or brings no code */
    void check(String asked, boolean alwaysSaysWho) throws OpenIdException {
        if (issuer == null ? alwaysSaysWho : !issuer.equals(asked)) {
            throw new OpenIdException(Trouble.MIXED_UP, "the browser brought an answer of another provider");
        }
        if (error != null) {
            throw new OpenIdException(ErrorCode.trouble(error), "it sent back: " + ErrorCode.known(error));
        }
        if (givenCode == null || givenCode.isBlank() || givenCode.length() > LONGEST_CODE) {
            throw new OpenIdException(Trouble.REFUSED, "it sent nothing back");
        }
    }

    String code() {
        return givenCode == null ? "" : givenCode;
    }

    @Override
    public String toString() {
        return "an answer of a provider";
    }
}
