package scot.tolbooth.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.SessionPlace;
import scot.tolbooth.radius.accounting.Sessions;

/** Sessions in memory, in the order of their adding; of the filter only {@code from} and {@code to} do not narrow. */
public class FakeSessions implements Sessions {

    private final List<Session> sessions = new ArrayList<>();

    public void add(Session session) {
        sessions.add(session);
    }

    public void clear() {
        sessions.clear();
    }

    @Override
    public List<Session> find(SessionFilter filter, int limit, long offset) {
        return sessions.stream()
                .filter(session -> matches(session, filter))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Session> find(SessionFilter filter, int limit, SessionPlace place) {
        List<Session> all = find(filter, Integer.MAX_VALUE, 0);
        int at = all.stream().map(Session::id).toList().indexOf(place.id());
        return place.side() == SessionPlace.Side.OLDER
                ? all.subList(at + 1, Math.min(all.size(), at + 1 + limit))
                : all.subList(Math.max(0, at - limit), at);
    }

    @Override
    public long count(SessionFilter filter) {
        return sessions.stream().filter(session -> matches(session, filter)).count();
    }

    @Override
    public Optional<Session> find(long id) {
        return sessions.stream().filter(session -> session.id() == id).findFirst();
    }

    private static boolean matches(Session session, SessionFilter filter) {
        return (filter.open() == null || filter.open() == session.isOpen())
                && (filter.site() == null || filter.site().equals(session.site()))
                && (filter.nas() == null || filter.nas().equals(session.nas()))
                && (filter.registrant() == null || filter.registrant().equals(session.registrant()));
    }
}
