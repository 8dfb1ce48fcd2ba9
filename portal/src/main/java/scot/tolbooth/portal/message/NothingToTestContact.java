package scot.tolbooth.portal.message;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.walkup.TestContact;

/**
 * Takes care that nothing ever leaves for the contact of walk-up tests.
 *
 * @param test absent where there is none
 */
record NothingToTestContact(Transport transport, @Nullable TestContact test) implements Transport {

    private static final Delivery KEPT_BACK = new Delivery.Failed("nothing is sent to the test contact", true);

    @Override
    public Delivery send(Letter letter) {
        return test != null && test.is(letter.to()) ? KEPT_BACK : transport.send(letter);
    }

    @Override
    public boolean isCharged() {
        return transport.isCharged();
    }
}
