package scot.tolbooth.portal.staff;

/** What a staff password must be: long, of whatever characters (NIST SP 800-63B section 5.1.1). */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordRule() {}

    static String check(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("must be " + SHORTEST + " to " + LONGEST + " characters");
        }
        return password;
    }
}
