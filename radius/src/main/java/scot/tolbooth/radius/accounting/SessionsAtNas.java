package scot.tolbooth.radius.accounting;

import java.util.Optional;

/** Sessions as their NASes know them. */
public interface SessionsAtNas {

    Optional<SessionAtNas> find(long id);
}
