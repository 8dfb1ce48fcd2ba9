package scot.tolbooth.portal.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.disconnect.Reauthentication;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.Attribute;

/** Answers as a test says, and remembers who asked. */
public class FakeSessionControl implements SessionControl, Reauthentication {

    private final Map<Long, NasAnswer> answers = new HashMap<>();
    private final Map<Long, List<Attribute>> given = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public void answer(long session, NasAnswer answer) {
        answers.put(session, answer);
    }

    /** The terms that a session was last to be given. */
    public List<Attribute> given(long session) {
        return given.getOrDefault(session, List.of());
    }

    /** Who asked about which session, such as {@code morag 7}. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public Optional<NasAnswer> disconnect(long session, Change change) {
        asked.add(change.by() + " " + session);
        return Optional.ofNullable(answers.get(session));
    }

    @Override
    public Optional<NasAnswer> change(long session, List<Attribute> terms, Change change) {
        given.put(session, List.copyOf(terms));
        return disconnect(session, change);
    }

    @Override
    public Reauthentication.Result ask(NasName nas, MacAddress device) {
        throw new IllegalStateException("no NAS of these tests sends devices to the portal by itself");
    }
}
