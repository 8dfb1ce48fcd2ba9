package scot.tolbooth.portal.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists that staff keep, each account its own. */
class SavedViews {

    static final int MOST = 30;

    private final JdbcSavedViews store;

    SavedViews(JdbcClient jdbc) {
        this.store = new JdbcSavedViews(jdbc);
    }

    /** By name. */
    List<SavedView> of(String account) {
        return store.of(account);
    }

    /**
     * Keeps a view; one of the same name gives way.
     *
     * @throws IllegalArgumentException if the account has too many
     */
    void save(String account, SavedView view) {
        List<SavedView> known = of(account);
        if (known.size() >= MOST && known.stream().noneMatch(one -> one.name().equals(view.name()))) {
            throw new IllegalArgumentException("must not be one more: there are " + MOST + ", remove one first");
        }
        store.put(account, view);
    }

    void remove(String account, String name) {
        store.remove(account, name);
    }
}
