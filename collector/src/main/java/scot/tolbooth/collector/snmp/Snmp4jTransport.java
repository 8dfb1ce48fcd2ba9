package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** Sends single requests of SNMPv3 through one SNMP4J session on one socket, and discovers the engines. */
final class Snmp4jTransport implements AutoCloseable {

    private final Snmp snmp;
    private final MPv3 version3;
    private final UsmTargets users = new UsmTargets(MPv3.createLocalEngineID(), 0);
    private final EngineUsers engineUsers = new EngineUsers();
    private final Set<UdpAddress> silent = ConcurrentHashMap.newKeySet();
    private final RequestGate gate;
    private final Executor callbacks;

    Snmp4jTransport(SnmpLimits limits, RequestGate gate, Executor callbacks) {
        this.gate = gate;
        this.callbacks = callbacks;
        this.version3 = new MPv3(users.usm());
        this.snmp = open(limits.receiveBufferBytes());
    }

    private Snmp open(int receiveBufferBytes) {
        // An engine that cannot authenticate us can only say so unauthenticated (RFC 3414 section 3.2, steps 3 to 6).
        SNMP4JSettings.setReportSecurityLevelStrategy(SNMP4JSettings.ReportSecurityLevelStrategy.noAuthNoPrivIfNeeded);
        try {
            DefaultUdpTransportMapping socket = new DefaultUdpTransportMapping();
            socket.setReceiveBufferSize(receiveBufferBytes);
            MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
            dispatcher.addMessageProcessingModel(version3);
            Snmp session = new Snmp(dispatcher, socket);
            session.listen();
            return session;
        } catch (IOException failure) {
            throw new UncheckedIOException("The SNMP socket cannot be opened", failure);
        }
    }

    /** Another address that had the same engine ID of late. */
    Optional<UdpAddress> sharesEngineWith(UdpAddress address) {
        OctetString engine = version3.getEngineID(address);
        return engine == null ? Optional.empty() : engineUsers.sharing(address, engine, System.nanoTime());
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The SNMP socket cannot be closed", failure);
        }
    }

    /** Sends one request; {@code then} is told once what came of it. */
    @SuppressWarnings("FutureReturnValueIgnored") // Whatever comes of it is told.
    void send(
            SnmpTarget target,
            UdpAddress address,
            Question question,
            Collection<Oid> objects,
            int repetitions,
            Consumer<Exchange> then) {
        SnmpCredentials.User user = (SnmpCredentials.User) target.credentials();
        sendAsUser(target, address, user, (byte) question.tag(), objects, repetitions)
                .whenComplete((exchange, failure) -> then.accept(
                        failure == null ? exchange : new Exchange.Silence("the request could not be sent")));
    }

    private CompletableFuture<Exchange> sendAsUser(
            SnmpTarget target,
            UdpAddress address,
            SnmpCredentials.User user,
            int type,
            Collection<Oid> objects,
            int repetitions) {
        OctetString known = version3.getEngineID(address);
        CompletableFuture<Optional<Received>> engine =
                known == null ? discover(target, address) : CompletableFuture.completedFuture(Optional.empty());
        return engine.thenCompose(problem -> problem.isPresent()
                ? CompletableFuture.completedFuture(problem.get().exchange())
                : ask(target, address, user, type, objects, repetitions).thenCompose(received -> {
                    if (!(received.exchange() instanceof Exchange.Silence)) {
                        silent.remove(address);
                    } else if (!silent.add(address)) {
                        // It may be another engine when it is back: the next request asks anew who it is. Not after the
                        // first silence, for on a bad line answers get lost, and finding out takes more of them.
                        forget(address);
                    }
                    if (received.counter() != null) {
                        // Who is refused makes room for another device with the same engine ID.
                        engineUsers.release(address);
                        users.forget(address);
                    }
                    if (received.counter() == null || !Reports.asksForDiscovery(received.counter()) || known == null) {
                        return CompletableFuture.completedFuture(received.exchange());
                    }
                    // The device restarted, or is another one now: find out once who answers.
                    forget(address);
                    return sendAsUser(target, address, user, type, objects, repetitions);
                }));
    }

    private CompletableFuture<Received> ask(
            SnmpTarget target,
            UdpAddress address,
            SnmpCredentials.User user,
            int type,
            Collection<Oid> objects,
            int repetitions) {
        OctetString engine = version3.getEngineID(address);
        if (engine == null) {
            return CompletableFuture.completedFuture(new Received(new Exchange.Silence("no SNMP engine found"), null));
        }
        Optional<UdpAddress> other = engineUsers.claim(address, user, engine, System.nanoTime());
        if (other.isPresent()) {
            users.forget(address);
            return CompletableFuture.completedFuture(new Received(
                    new Exchange.Refusal("shares its SNMP engine ID with " + shown(other.get())
                            + ", which has other passwords for this user"),
                    null));
        }
        ScopedPDU pdu = (ScopedPDU) request(new ScopedPDU(), type, objects, repetitions);
        pdu.setContextEngineID(engine);
        pdu.setContextName(new OctetString(user.context() == null ? "" : user.context()));
        return exchange(
                pdu,
                bounded(
                        (UserTarget<UdpAddress>)
                                users.target(address, user, engine).duplicate(),
                        target));
    }

    /** Finds the engine behind an address (RFC 3414 section 4); gives what went wrong if it cannot be found. */
    private CompletableFuture<Optional<Received>> discover(SnmpTarget target, UdpAddress address) {
        UserTarget<UdpAddress> anyone = new UserTarget<>();
        anyone.setAddress(address);
        anyone.setVersion(SnmpConstants.version3);
        anyone.setSecurityLevel(org.snmp4j.security.SecurityLevel.NOAUTH_NOPRIV);
        return exchange(request(new ScopedPDU(), PDU.GET, List.of(), 0), bounded(anyone, target))
                .thenApply(
                        received -> version3.getEngineID(address) == null ? Optional.of(received) : Optional.empty());
    }

    /** Forgets which engine is behind an address, and its keys. */
    void forget(UdpAddress address) {
        OctetString engine = version3.removeEngineID(address);
        if (engine != null) {
            users.usm().removeEngineTime(engine);
        }
        users.forget(address);
        engineUsers.release(address);
        silent.remove(address);
    }

    static String shown(UdpAddress address) {
        return address.getInetAddress().getHostAddress() + ":" + address.getPort();
    }

    private static PDU request(PDU pdu, int type, Collection<Oid> objects, int repetitions) {
        pdu.setType(type);
        if (type == PDU.GETBULK) {
            pdu.setNonRepeaters(0);
            pdu.setMaxRepetitions(repetitions);
        }
        objects.forEach(oid -> pdu.add(new VariableBinding(Decoding.oid(oid))));
        return pdu;
    }

    private static <T extends Target<UdpAddress>> T bounded(T to, SnmpTarget target) {
        to.setTimeout(target.timeout().toMillis());
        to.setRetries(target.retries());
        return to;
    }

    private CompletableFuture<Received> exchange(PDU pdu, Target<UdpAddress> to) {
        CompletableFuture<Received> result = new CompletableFuture<>();
        gate.enter(to.getAddress(), () -> start(pdu, to, result));
        return result;
    }

    private void start(PDU pdu, Target<UdpAddress> to, CompletableFuture<Received> result) {
        Waiting waiting = new Waiting(to, result);
        try {
            snmp.send(pdu, to, null, waiting);
        } catch (IOException | RuntimeException failure) {
            waiting.end(() -> new Received(new Exchange.Silence("the request could not be sent"), null));
        }
    }

    /** Waits for the end of one request, which comes once: a second answer must not make room a second time. */
    private final class Waiting implements ResponseListener {

        private final Target<UdpAddress> to;
        private final CompletableFuture<Received> result;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Waiting(Target<UdpAddress> to, CompletableFuture<Received> result) {
            this.to = to;
            this.result = result;
        }

        @Override
        public <A extends org.snmp4j.smi.Address> void onResponse(ResponseEvent<A> event) {
            if (event.getSource() instanceof Snmp session) {
                session.cancel(event.getRequest(), this);
            }
            PDU response = event.getResponse();
            Duration took = Duration.ofNanos(event.getDurationNanos());
            end(() -> Received.of(to, response, took));
        }

        private void end(Supplier<Received> ending) {
            if (open.compareAndSet(true, false)) {
                callbacks.execute(() -> {
                    gate.leave(to.getAddress());
                    result.complete(read(ending));
                });
            }
        }

        private static Received read(Supplier<Received> ending) {
            try {
                return ending.get();
            } catch (IllegalArgumentException | IllegalStateException | ClassCastException unreadable) {
                // What an agent sent and nobody can read is as if it had not answered.
                return new Received(new Exchange.Silence("an answer that cannot be read"), null);
            }
        }
    }
}
