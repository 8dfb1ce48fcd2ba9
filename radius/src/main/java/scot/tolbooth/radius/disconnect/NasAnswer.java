package scot.tolbooth.radius.disconnect;

import java.time.Duration;

/** What asking a NAS about a session came to. */
public sealed interface NasAnswer {

    /** For an engineer, a whole sentence. */
    String words();

    /** The NAS did it. Its Accounting-Stop closes the session here. */
    record Acknowledged(Duration roundTrip) implements NasAnswer {

        @Override
        public String words() {
            return "The NAS did it, and answered within " + Math.max(1, roundTrip.toMillis()) + " ms.";
        }
    }

    /** The NAS refused. */
    record Refused(ErrorCause cause) implements NasAnswer {

        @Override
        public String words() {
            String number = cause.number() == 0 ? "" : " (Error-Cause " + cause.number() + ")";
            return "The NAS refused: " + cause.words() + number + ".";
        }
    }

    /**
     * Nothing came back.
     *
     * @param unverified how many answers came that were not signed with the secret
     */
    record NoAnswer(int attempts, int unverified) implements NasAnswer {

        @Override
        public String words() {
            return unverified > 0
                    ? "The NAS answered, but with another secret: its CoA secret and the one registered here differ."
                    : "The NAS did not answer " + attempts + " requests: check that it takes them from this address, on"
                            + " this port and with this secret. Where it cannot be reached, the session ends with its"
                            + " session timeout.";
        }
    }

    /** Nothing came back on the RadSec connection that the NAS holds open, and there is no other way to it. */
    record SilentConnection() implements NasAnswer {

        @Override
        public String words() {
            return "The NAS did not answer on its own RadSec connection: not every NAS takes such requests there. Where"
                    + " it takes them over UDP, register its CoA port. Otherwise the session ends with its session"
                    + " timeout.";
        }
    }

    /** Nothing was sent. */
    record NotAsked(String why) implements NasAnswer {

        @Override
        public String words() {
            return why;
        }
    }
}
