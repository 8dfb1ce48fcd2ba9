package scot.tolbooth.portal.signup;

import scot.tolbooth.radius.registrant.Contact;

/** Shows of a contact what its owner needs to spot a slip, and too little for whoever else opens the page. */
final class MaskedContact {

    private static final int DIGITS_SHOWN = 3;

    private MaskedContact() {}

    static String of(Contact contact) {
        String value = contact.value();
        return switch (contact.kind()) {
            case MOBILE -> value.substring(value.length() - DIGITS_SHOWN);
            case EMAIL -> value.charAt(0) + "•••" + value.substring(value.lastIndexOf('@'));
        };
    }
}
