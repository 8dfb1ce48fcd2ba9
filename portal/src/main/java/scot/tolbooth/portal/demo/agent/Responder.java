package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/** Answers GET, GETNEXT and GETBULK as RFC 3416 (v2c, v3) and RFC 1157 (v1) have it; refuses everything else. */
final class Responder {

    /** A datagram that fits an Ethernet frame, less the headers around the variables. */
    private static final int LARGEST_BULK_OCTETS = 1350;

    private static final int LARGEST_BULK_ROUNDS = 100;

    private Responder() {}

    /** @param wide whether the asker knows 64-bit counters: not so in version 1 */
    static PDU answer(Mib mib, PDU request, boolean wide, Instant now) {
        PDU response = (PDU) request.clone();
        response.clear();
        response.setType(PDU.RESPONSE);
        response.setErrorStatus(PDU.noError);
        response.setErrorIndex(0);
        response.setRequestID(request.getRequestID());
        switch (request.getType()) {
            case PDU.GET, PDU.GETNEXT -> answerEach(mib, request, response, wide, now);
            case PDU.GETBULK -> answerBulk(mib, request, response, now);
            default -> refuse(request, response, wide ? PDU.noAccess : PDU.readOnly, 1);
        }
        return response;
    }

    private static void answerEach(Mib mib, PDU request, PDU response, boolean wide, Instant now) {
        boolean exact = request.getType() == PDU.GET;
        for (int at = 0; at < request.size(); at++) {
            OID asked = request.get(at).getOid();
            Optional<VariableBinding> found = exact ? mib.get(asked, now) : next(mib, asked, wide, now);
            boolean speakable = found.isPresent() && (wide || !(found.get().getVariable() instanceof Counter64));
            if (!speakable && !wide) {
                refuse(request, response, PDU.noSuchName, at + 1);
                return;
            }
            response.add(
                    found.orElseGet(() -> new VariableBinding(asked, exact ? Null.noSuchInstance : Null.endOfMibView)));
        }
    }

    private static Optional<VariableBinding> next(Mib mib, OID after, boolean wide, Instant now) {
        Optional<VariableBinding> next = mib.next(after, now);
        while (!wide && next.isPresent() && next.get().getVariable() instanceof Counter64) {
            next = mib.next(next.get().getOid(), now);
        }
        return next;
    }

    private static void refuse(PDU request, PDU response, int status, int index) {
        response.clear();
        response.setRequestID(request.getRequestID());
        response.addAll(new ArrayList<>(request.getVariableBindings()));
        response.setErrorStatus(status);
        response.setErrorIndex(index);
    }

    private static void answerBulk(Mib mib, PDU request, PDU response, Instant now) {
        int single = Math.max(0, Math.min(request.getNonRepeaters(), request.size()));
        for (int at = 0; at < single; at++) {
            response.add(following(mib, request.get(at).getOid(), now));
        }
        List<OID> cursors = new ArrayList<>();
        for (int at = single; at < request.size(); at++) {
            cursors.add(request.get(at).getOid());
        }
        int rounds = Math.min(Math.max(0, request.getMaxRepetitions()), LARGEST_BULK_ROUNDS);
        int octets = response.getBERLength();
        boolean more = !cursors.isEmpty();
        for (int round = 0; round < rounds && more && octets < LARGEST_BULK_OCTETS; round++) {
            more = false;
            for (int at = 0; at < cursors.size() && octets < LARGEST_BULK_OCTETS; at++) {
                VariableBinding next = following(mib, cursors.get(at), now);
                octets += next.getBERLength();
                response.add(next);
                cursors.set(at, next.getOid());
                more |= !next.isException();
            }
        }
    }

    private static VariableBinding following(Mib mib, OID after, Instant now) {
        return mib.next(after, now).orElseGet(() -> new VariableBinding(after, Null.endOfMibView));
    }
}
