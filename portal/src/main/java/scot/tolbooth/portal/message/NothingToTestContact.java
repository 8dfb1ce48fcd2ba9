package scot.tolbooth.portal.message;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.walkup.TestContact;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Takes care that nothing ever leaves for the contact of walk-up tests.
 *
 * @param test absent where there is none
 */
record NothingToTestContact(Transport transport, @Nullable TestContact test) implements Transport {

    private static final Delivery KEPT_BACK = new Delivery.Failed("nothing is sent to the test contact", true);

    @Override
    public Delivery send(CodeMessage message, Wording wording) {
        return isTest(message.to()) ? KEPT_BACK : transport.send(message, wording);
    }

    @Override
    public Delivery send(Contact to, Wording notice) {
        return isTest(to) ? KEPT_BACK : transport.send(to, notice);
    }

    private boolean isTest(Contact to) {
        return test != null && test.is(to);
    }
}
