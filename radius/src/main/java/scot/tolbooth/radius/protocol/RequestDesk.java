package scot.tolbooth.radius.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SharedSecret;

/**
 * Takes the packets of one port or connection: checks, remembers and has them answered. Belongs to one event loop.
 */
final class RequestDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);
    /** Duplicates are told by a clock that does not jump. */
    private static final long START = System.nanoTime();

    private final Port port;
    private final EdgeParts parts;
    private final DuplicateCache cache = new DuplicateCache();
    private final QuietLog quietLog = new QuietLog(LOG_INTERVAL);
    private final Map<String, QuietLog> quietLogs = new HashMap<>();

    RequestDesk(Port port, EdgeParts parts) {
        this.port = port;
        this.parts = parts;
    }

    /** One request on its way through. */
    private record Request(Caller caller, RadiusService service, RadiusExchange exchange) {

        DuplicateCache.Key key() {
            return new DuplicateCache.Key(caller.socket(), exchange.packet().identifier());
        }

        Octets authenticator() {
            return exchange.packet().authenticator();
        }

        NasName nas() {
            return exchange.nas().name();
        }
    }

    /** Takes a packet in, and says whether it was one that may be answered. */
    boolean receive(byte[] octets, KnownNas nas, Caller caller) {
        Instant received = parts.clock().instant();
        DropReason fault = DropReason.MALFORMED;
        for (SharedSecret secret : nas.secrets(received)) {
            KnownNas signer = nas.signingWith(secret);
            RequestCheck.Result result = RequestCheck.check(octets, port, signer);
            if (result instanceof RequestCheck.Result.Good good) {
                note(good.packet().code(), good.signed(), nas.name(), received);
                take(good.packet(), signer, caller, received);
                return true;
            }
            fault = ((RequestCheck.Result.Bad) result).reason();
        }
        if (fault == DropReason.MISSING_MESSAGE_AUTHENTICATOR) {
            note(PacketCode.ACCESS_REQUEST, false, nas.name(), received);
        }
        drop(fault, nas.name());
        return false;
    }

    private void note(PacketCode code, boolean signed, NasName nas, Instant at) {
        if (code == PacketCode.ACCESS_REQUEST && !port.isTls()) {
            parts.signing().seen(nas, signed, at);
        }
    }

    private void take(RadiusPacket packet, KnownNas nas, Caller caller, Instant received) {
        RadiusService service = port.serviceOf(packet.code()).orElse(null);
        if (service == null) {
            Answer.Reply alive = new Answer.Reply(port.statusReply(), java.util.List.of());
            caller.send(ReplyWriter.write(alive, packet, nas.secret()));
            return;
        }
        Request request = new Request(caller, service, new RadiusExchange(nas, packet, caller.address(), received));
        DuplicateCache.Admission admission = cache.admit(request.key(), request.authenticator(), steadyNow());
        if (admission instanceof DuplicateCache.Admission.Answered answered) {
            caller.send(answered.reply());
        } else if (admission instanceof DuplicateCache.Admission.InProgress) {
            drop(DropReason.DUPLICATE_IN_PROGRESS, request.nas());
        } else {
            hand(request);
        }
    }

    private void hand(Request request) {
        if (!parts.rateLimit().admits(request.nas(), System.nanoTime())) {
            refuse(request, DropReason.RATE_LIMITED);
        } else if (!parts.inFlight().begin()) {
            refuse(request, DropReason.STOPPING);
        } else {
            answer(request);
        }
    }

    private void refuse(Request request, DropReason reason) {
        cache.forget(request.key(), request.authenticator());
        drop(reason, request.nas());
    }

    private void answer(Request request) {
        try {
            var unused = parts.handler(request.service())
                    .handle(request.exchange(), request.caller().loop())
                    .whenComplete((answer, failure) ->
                            request.caller().onLoop(() -> finish(request, failure == null ? answer : failed(failure))));
        } catch (RuntimeException fault) {
            // Whatever it is: the request is under way no longer, and may be sent again.
            request.caller().onLoop(() -> finish(request, failed(fault)));
        }
    }

    private Answer failed(Throwable fault) {
        quietLog.run(() -> LOG.error("A RADIUS request could not be answered", fault));
        return new Answer.Silence(DropReason.FAILED);
    }

    private void finish(Request request, Answer answer) {
        if (answer instanceof Answer.Silence silence) {
            refuse(request, silence.reason());
            parts.inFlight().end();
        } else if (answer instanceof Answer.Reply reply) {
            Duration delay = reply.code() == PacketCode.ACCESS_REJECT ? parts.rejectDelay() : Duration.ZERO;
            if (delay.isZero()) {
                reply(request, reply);
            } else {
                request.caller().later(() -> reply(request, reply), delay);
            }
        }
    }

    private void reply(Request request, Answer.Reply reply) {
        try {
            Octets octets = ReplyWriter.write(
                    reply, request.exchange().packet(), request.exchange().nas().secret());
            cache.answered(request.key(), request.authenticator(), octets);
            parts.counters().reply(reply.code(), request.nas());
            request.caller().send(octets);
            parts.inFlight().end();
        } catch (IllegalArgumentException cannotBeEncoded) {
            finish(request, failed(cannotBeEncoded));
        }
    }

    private void drop(DropReason reason, NasName nas) {
        parts.counters().drop(reason, nas);
        if (reason.isOfInterest()) {
            quietLogs
                    .computeIfAbsent(nas + " " + reason, key -> new QuietLog(LOG_INTERVAL))
                    .run(() -> LOG.warn("Requests of NAS client {} are dropped: {}", nas, reason.meaning()));
        }
    }

    private static Instant steadyNow() {
        return Instant.EPOCH.plusNanos(System.nanoTime() - START);
    }
}
