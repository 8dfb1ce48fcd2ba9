package scot.tolbooth.portal.message;

/**
 * What a message says.
 *
 * @param subject for e-mail
 */
record Wording(String subject, String text) {

    /** May hold a code. */
    @Override
    public String toString() {
        return subject;
    }
}
