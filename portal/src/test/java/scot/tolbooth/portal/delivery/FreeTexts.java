package scot.tolbooth.portal.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import scot.tolbooth.inventory.database.ScratchDatabase;

/** What texts cost, for tests in which that does not matter. */
public final class FreeTexts {

    private FreeTexts() {}

    public static Spending on(ScratchDatabase database, Clock clock) {
        return new Spending(
                new JdbcMessageDays(database.jdbc()),
                new CostSettings(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO),
                clock);
    }
}
