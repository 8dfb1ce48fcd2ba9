package scot.tolbooth.radius.grant;

import java.security.SecureRandom;

/** Makes random user names and passwords of letters and digits that are not mistaken for each other. */
public record CredentialGenerator(SecureRandom random) {

    /** 80 bits: nobody meets another's. */
    private static final String FOR_USERNAMES = "abcdefghijkmnpqrstuvwxyz23456789";

    /** 116 bits: nobody guesses one. */
    private static final String FOR_PASSWORDS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final int USERNAME_LENGTH = 16;
    private static final int PASSWORD_LENGTH = 20;

    public String username() {
        return text(FOR_USERNAMES, USERNAME_LENGTH);
    }

    public String password() {
        return text(FOR_PASSWORDS, PASSWORD_LENGTH);
    }

    private String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
