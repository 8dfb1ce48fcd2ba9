package scot.tolbooth.portal.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import scot.tolbooth.radius.registrant.Contact;

/** What texts to residents cost, and whether there is anything left of what they may cost in any 24 hours. In pence. */
public class Spending {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcMessageDays store;
    private final CostSettings settings;
    private final Clock clock;

    Spending(JdbcMessageDays store, CostSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a message costs; e-mail is free. */
    public BigDecimal priceOf(Contact to, String text) {
        return settings.of(to, text);
    }

    /** Whether so much more may be spent; exact while nobody else spends any. */
    public boolean allows(BigDecimal pence) {
        return pence.signum() == 0 || inLastDay().add(pence).compareTo(mostInADay()) <= 0;
    }

    /** With what is still to be sent. */
    public BigDecimal inLastDay() {
        return store.spentSince(clock.instant().minus(DAY));
    }

    public BigDecimal mostInADay() {
        return settings.poundsPerDay().movePointRight(2);
    }
}
