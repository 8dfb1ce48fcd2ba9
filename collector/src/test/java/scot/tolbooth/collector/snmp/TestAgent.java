package scot.tolbooth.collector.snmp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** An SNMP agent on loopback that answers from a small recording: lines of {@code OID|type|value}. */
public final class TestAgent implements AutoCloseable, CommandResponder {

    private static final int LARGEST_RESPONSE = 60_000;

    private final AgentObjects objects = new AgentObjects();
    private final Snmp snmp;
    private final USM usm;
    private final int port;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile UnaryOperator<PDU> behaviour = response -> response;
    private volatile boolean answersBulk = true;
    private volatile int largestBulk = Integer.MAX_VALUE;

    private TestAgent(String address, byte[] engine, int boots, int wanted) {
        try {
            DefaultUdpTransportMapping socket =
                    new DefaultUdpTransportMapping(new UdpAddress(InetAddress.getByName(address), wanted));
            usm = new UsmTargets(engine, boots).usm();
            MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
            dispatcher.addMessageProcessingModel(new MPv1());
            dispatcher.addMessageProcessingModel(new MPv2c());
            MPv3 version3 = new MPv3(usm);
            version3.setLocalEngineID(engine);
            dispatcher.addMessageProcessingModel(version3);
            snmp = new Snmp(dispatcher, socket);
            snmp.addCommandResponder(this);
            snmp.listen();
            port = socket.getListenAddress().getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static TestAgent start() {
        return start("127.0.0.1", MPv3.createLocalEngineID());
    }

    public static TestAgent start(String address, byte[] engine) {
        return start(address, engine, 0);
    }

    public static TestAgent start(String address, byte[] engine, int port) {
        return start(address, engine, 1, port);
    }

    /**
     * Starts one whose engine says how often it started.
     *
     * @param boots that number
     */
    public static TestAgent start(String address, byte[] engine, int boots, int port) {
        return new TestAgent(address, engine, boots, port);
    }

    public int port() {
        return port;
    }

    public int requests() {
        return requests.get();
    }

    /** Serves a recording of the test resources. */
    public TestAgent serving(String resource) {
        InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.contains("|")).forEach(line -> {
                String[] parts = line.split("\\|", 3);
                with(parts[0], parts[1], parts[2]);
            });
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public TestAgent with(String oid, String type, String value) {
        objects.put(oid, type, value);
        return this;
    }

    /** An object whose value is looked up whenever it is asked for. */
    public TestAgent live(String oid, String type, Supplier<String> value) {
        objects.put(oid, type, value);
        return this;
    }

    public TestAgent with(Map<String, String> texts) {
        texts.forEach((oid, text) -> with(oid, "4", text));
        return this;
    }

    /** Forgets every object in whose identifier these parts stand, such as the index of a row. */
    public TestAgent without(String parts) {
        objects.remove(parts);
        return this;
    }

    public void clear() {
        objects.clear();
    }

    public TestAgent user(String name, OID auth, String authPassword, OID priv, String privPassword) {
        usm.addUser(new UsmUser(
                new OctetString(name), auth, new OctetString(authPassword), priv, new OctetString(privPassword)));
        return this;
    }

    /** Changes every response before it is sent. */
    public TestAgent behaving(UnaryOperator<PDU> change) {
        behaviour = change;
        return this;
    }

    /** Keeps silent when asked for more repetitions than this. */
    public TestAgent largestBulk(int repetitions) {
        largestBulk = repetitions;
        answersBulk = repetitions > 0;
        return this;
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public <A extends org.snmp4j.smi.Address> void processPdu(CommandResponderEvent<A> event) {
        PDU request = event.getPDU();
        requests.incrementAndGet();
        if (request.getType() == PDU.GETBULK && (!answersBulk || request.getMaxRepetitions() > largestBulk)) {
            return;
        }
        boolean first = event.getMessageProcessingModel() == MPv1.ID;
        PDU response = objects.respond(request, first, LARGEST_RESPONSE);
        PDU sent = behaviour.apply(response);
        try {
            event.getMessageDispatcher()
                    .returnResponsePdu(
                            event.getMessageProcessingModel(),
                            event.getSecurityModel(),
                            event.getSecurityName(),
                            event.getSecurityLevel(),
                            sent,
                            event.getMaxSizeResponsePDU(),
                            event.getStateReference(),
                            new StatusInformation());
        } catch (MessageException failure) {
            throw new UncheckedIOException(failure);
        }
        event.setProcessed(true);
    }
}
