package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetSocketAddress;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SharedSecret;

/**
 * One connection of a NAS over TLS (RFC 6614). Its certificate says who it is, for as long as it is registered; what it
 * sends is signed with the secret that everybody knows (section 2.3).
 */
final class RadSecEdge extends SimpleChannelInboundHandler<ByteBuf> {

    private static final Logger LOG = LoggerFactory.getLogger(RadSecEdge.class);
    private static final SharedSecret RADSEC = new SharedSecret("radsec");
    private static final QuietLog QUIET_LOG = new QuietLog(Duration.ofSeconds(10));

    private final EdgeParts parts;
    private final RequestDesk desk;
    private @Nullable X509Certificate certificate;
    private @Nullable NasName name;
    private @Nullable RadSecLine line;

    RadSecEdge(EdgeParts parts) {
        this.parts = parts;
        this.desk = new RequestDesk(Port.RADSEC, parts);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent completion) {
            if (completion.isSuccess()) {
                identify(context);
            } else {
                refuse(context, String.valueOf(completion.cause().getMessage()));
            }
        }
    }

    private void identify(ChannelHandlerContext context) {
        certificate = certificate(context);
        Optional<KnownNas> nas = nas();
        if (nas.isEmpty()) {
            parts.counters().drop(DropReason.UNKNOWN_CLIENT, null);
            refuse(context, "no NAS client is registered for its certificate");
            return;
        }
        NasName its = nas.get().name();
        name = its;
        line = new RadSecLine(
                context,
                RADSEC,
                () -> nas().filter(now -> now.name().equals(its)).isPresent());
        parts.connections().opened(its, line);
    }

    private static @Nullable X509Certificate certificate(ChannelHandlerContext context) {
        SslHandler tls = context.pipeline().get(SslHandler.class);
        try {
            Certificate[] chain = tls.engine().getSession().getPeerCertificates();
            return chain[0] instanceof X509Certificate first ? first : null;
        } catch (SSLPeerUnverifiedException none) {
            return null;
        }
    }

    /** Asked for every packet: a NAS client that is removed is served no longer. */
    private Optional<KnownNas> nas() {
        return Optional.ofNullable(certificate).flatMap(parts.directory()::find).map(nas -> nas.signingWith(RADSEC));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf packet) {
        Optional<KnownNas> nas = nas();
        if (nas.isEmpty()) {
            refuse(context, "no NAS client is registered for its certificate");
            return;
        }
        byte[] octets = ByteBufUtil.getBytes(packet);
        if (line != null && isReply(octets)) {
            // One that comes too late, or that nobody asked for, spoils nothing.
            line.receive(octets);
            return;
        }
        Caller caller = new Caller(
                (InetSocketAddress) context.channel().remoteAddress(),
                // A NAS may come from anywhere; its sessions are known by the address that it is registered with.
                nas.get().client().address().first(),
                context.executor(),
                answer -> {
                    var unused = context.writeAndFlush(Unpooled.wrappedBuffer(answer.toBytes()));
                });
        if (!desk.receive(octets, nas.get(), caller)) {
            // What cannot be right spoils the rest of the stream (RFC 6613 section 2.6.4).
            var unused = context.close();
        }
    }

    /** Whether it answers a request of ours (RFC 5176 section 2.1 and 2.2). */
    private static boolean isReply(byte[] octets) {
        PacketCode code =
                octets.length == 0 ? null : PacketCode.of(octets[0] & 0xff).orElse(null);
        return code != null && (code.answers(PacketCode.DISCONNECT_REQUEST) || code.answers(PacketCode.COA_REQUEST));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (line != null && name != null) {
            parts.connections().closed(name, line);
            line.close();
        }
        context.fireChannelInactive();
    }

    private static void refuse(ChannelHandlerContext context, String why) {
        QUIET_LOG.run(() -> LOG.warn(
                "A RadSec connection from {} is closed: {}", context.channel().remoteAddress(), why));
        var unused = context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        refuse(context, String.valueOf(fault.getMessage()));
    }
}
