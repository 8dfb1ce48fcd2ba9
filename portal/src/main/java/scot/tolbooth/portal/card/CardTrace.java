package scot.tolbooth.portal.card;

import java.util.Map;
import java.util.UUID;
import scot.tolbooth.radius.registrant.PersonalTrace;

/** The cards by which somebody was let in: that a card was theirs is kept no longer than they are. */
class CardTrace implements PersonalTrace {

    private final JdbcCards cards;

    CardTrace(JdbcCards cards) {
        this.cards = cards;
    }

    @Override
    public String name() {
        return "cards from staff";
    }

    @Override
    public Object export(UUID registrant) {
        return cards.of(registrant).stream()
                .map(stay -> Map.of(
                        "first used",
                        stay.firstUsed().toString(),
                        "until",
                        stay.until().toString()))
                .toList();
    }

    @Override
    public void forget(UUID registrant) {
        cards.forget(registrant);
    }
}
