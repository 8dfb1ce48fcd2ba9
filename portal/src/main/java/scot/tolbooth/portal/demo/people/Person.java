package scot.tolbooth.portal.demo.people;

import java.util.Locale;
import scot.tolbooth.portal.demo.estate.Dice;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** An invented resident with one phone. The address ends in a domain that nobody can have (RFC 2606). */
record Person(int number) {

    Contact contact() {
        return new Contact(ContactKind.EMAIL, String.format(Locale.ROOT, "resident-%05d@example.net", number));
    }

    /** Locally administered, as phones make them up for each network. */
    MacAddress mac() {
        long bits = (Dice.bits("phone", number) & 0xfcff_ffff_ffffL) | 0x0200_0000_0000L;
        return new MacAddress(String.format(Locale.ROOT, "%012x", bits));
    }
}
