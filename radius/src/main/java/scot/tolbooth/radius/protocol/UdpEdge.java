package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SharedSecret;

/** One UDP port: checks, remembers and answers; the answering itself happens on the workers. */
final class UdpEdge extends SimpleChannelInboundHandler<DatagramPacket> {

    private static final Logger LOG = LoggerFactory.getLogger(UdpEdge.class);
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

    private final RadiusService service;
    private final EdgeParts parts;
    private final DuplicateCache cache = new DuplicateCache();
    private final QuietLog quietLog = new QuietLog(LOG_INTERVAL);
    private final Map<String, QuietLog> quietLogs = new HashMap<>();

    UdpEdge(RadiusService service, EdgeParts parts) {
        this.service = service;
        this.parts = parts;
    }

    /** One request on its way through. */
    private record Request(ChannelHandlerContext context, InetSocketAddress sender, RadiusExchange exchange) {

        DuplicateCache.Key key() {
            return new DuplicateCache.Key(sender, exchange.packet().identifier());
        }

        Octets authenticator() {
            return exchange.packet().authenticator();
        }

        NasName nas() {
            return exchange.nas().name();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
        Instant received = parts.clock().instant();
        InetSocketAddress sender = datagram.sender();
        Optional<KnownNas> nas = parts.directory().find(sender.getAddress());
        if (nas.isEmpty()) {
            dropUnknown(sender.getAddress());
            return;
        }
        RequestCheck.Result result = RequestCheck.check(ByteBufUtil.getBytes(datagram.content()), service, nas.get());
        if (result instanceof RequestCheck.Result.Good good) {
            take(new Request(
                    context, sender, new RadiusExchange(nas.get(), good.packet(), sender.getAddress(), received)));
        } else if (result instanceof RequestCheck.Result.Bad bad) {
            drop(bad.reason(), nas.get().name());
        }
    }

    private void take(Request request) {
        if (request.exchange().packet().code() == PacketCode.STATUS_SERVER) {
            Answer.Reply alive = new Answer.Reply(service.statusReply(), List.of());
            send(request, ReplyWriter.write(alive, request.exchange().packet(), secretOf(request)));
            return;
        }
        DuplicateCache.Admission admission = cache.admit(
                request.key(), request.authenticator(), request.exchange().received());
        if (admission instanceof DuplicateCache.Admission.Answered answered) {
            send(request, answered.reply());
        } else if (admission instanceof DuplicateCache.Admission.InProgress) {
            drop(DropReason.DUPLICATE_IN_PROGRESS, request.nas());
        } else {
            hand(request);
        }
    }

    private void hand(Request request) {
        if (!parts.inFlight().begin()) {
            cache.forget(request.key(), request.authenticator());
            drop(DropReason.STOPPING, request.nas());
            return;
        }
        try {
            parts.workers().execute(() -> answer(request));
        } catch (RejectedExecutionException full) {
            finish(request, new Answer.Silence(DropReason.OVERLOADED));
        }
    }

    /** On a worker. */
    private void answer(Request request) {
        try {
            var unused = parts.handler(service)
                    .handle(request.exchange())
                    .whenComplete((answer, failure) -> request.context()
                            .executor()
                            .execute(() -> finish(request, failure == null ? answer : failed(failure))));
        } catch (RuntimeException fault) {
            request.context().executor().execute(() -> finish(request, failed(fault)));
        }
    }

    private Answer failed(Throwable fault) {
        quietLog.run(() -> LOG.error("A RADIUS request could not be answered", fault));
        return new Answer.Silence(DropReason.FAILED);
    }

    private void finish(Request request, Answer answer) {
        if (answer instanceof Answer.Silence silence) {
            cache.forget(request.key(), request.authenticator());
            drop(silence.reason(), request.nas());
            parts.inFlight().end();
        } else if (answer instanceof Answer.Reply reply) {
            Duration delay = reply.code() == PacketCode.ACCESS_REJECT ? parts.rejectDelay() : Duration.ZERO;
            if (delay.isZero()) {
                reply(request, reply);
            } else {
                var unused = request.context()
                        .executor()
                        .schedule(() -> reply(request, reply), delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void reply(Request request, Answer.Reply reply) {
        try {
            Octets octets = ReplyWriter.write(reply, request.exchange().packet(), secretOf(request));
            cache.answered(request.key(), request.authenticator(), octets);
            parts.counters().reply(reply.code(), request.nas());
            send(request, octets);
            parts.inFlight().end();
        } catch (IllegalArgumentException cannotBeEncoded) {
            finish(request, failed(cannotBeEncoded));
        }
    }

    private static void send(Request request, Octets octets) {
        var unused = request.context()
                .writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(octets.toBytes()), request.sender()));
    }

    private static SharedSecret secretOf(Request request) {
        return request.exchange().nas().secret();
    }

    private void drop(DropReason reason, NasName nas) {
        parts.counters().drop(reason, nas);
        if (reason.isOfInterest()) {
            quietLogs
                    .computeIfAbsent(nas + " " + reason, key -> new QuietLog(LOG_INTERVAL))
                    .run(() -> LOG.warn("Requests of NAS client {} are dropped: {}", nas, reason.meaning()));
        }
    }

    private void dropUnknown(InetAddress source) {
        parts.counters().drop(DropReason.UNKNOWN_CLIENT, null);
        quietLog.run(() -> LOG.warn(
                "Requests from {} are dropped: {}", source.getHostAddress(), DropReason.UNKNOWN_CLIENT.meaning()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        quietLog.run(() -> LOG.error("A RADIUS datagram could not be handled", fault));
        parts.counters().drop(DropReason.FAILED, null);
    }
}
