package scot.tolbooth.portal.signup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends requests as they stand, however wrong, and reads what comes back until the service hangs up. */
record RawHttp(int port, InetAddress from) {

    RawHttp(int port) {
        this(port, InetAddress.getLoopbackAddress());
    }

    private static final int PATIENCE_MILLIS = 20_000;

    /**
     * An answer.
     *
     * @param headers every line of them, names in small letters
     */
    record Answer(int status, List<String> headers, String body) {

        /** What comes after the name and its colon; empty where there is no such header. */
        String header(String name) {
            return headers.stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param headers whole lines */
    Answer get(String target, String... headers) throws IOException {
        return send(head("GET", target, headers) + "\r\n", new byte[0]);
    }

    /** @param headers whole lines, besides those of the form */
    Answer post(String target, String form, String... headers) throws IOException {
        return post(target, form.getBytes(StandardCharsets.ISO_8859_1), "application/x-www-form-urlencoded", headers);
    }

    Answer post(String target, byte[] body, String type, String... headers) throws IOException {
        return send(
                head("POST", target, headers) + "Content-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n",
                body);
    }

    /** Sends it and nothing else. */
    Answer exactly(String request) throws IOException {
        return send(request, new byte[0]);
    }

    private static String head(String method, String target, String... headers) {
        String host = ("\n" + String.join("\n", headers)).contains("\nHost:") ? "" : "Host: 127.0.0.1\r\n";
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return method + " " + target + " HTTP/1.1\r\n" + host + "Accept-Language: en\r\nConnection: close\r\n" + more;
    }

    private Answer send(String head, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                socket.getOutputStream().write(body);
            } catch (IOException hungUpBefore) {
                // What it answered can be read all the same.
            }
            return read(socket);
        }
    }

    private static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer but: " + text);
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n", -1));
        return new Answer(
                Integer.parseInt(lines.get(0).split(" ", 3)[1]),
                lines.stream().skip(1).map(RawHttp::named).toList(),
                text.substring(end + 4));
    }

    /** With its name in small letters. */
    private static String named(String header) {
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon).toLowerCase(Locale.ROOT) + header.substring(colon);
    }
}
