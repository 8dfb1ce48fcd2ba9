package scot.tolbooth.collector.series;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Points as octets: compressed, and with the check sum of gzip (RFC 1952), by which what is damaged is known. */
final class SpooledPoints {

    private static final int FORMAT = 1;

    private SpooledPoints() {}

    static void write(List<Point> points, OutputStream to) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(to);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(packed));
        out.writeByte(FORMAT);
        out.writeInt(points.size());
        for (Point point : points) {
            write(point, out);
        }
        out.flush();
        packed.finish();
    }

    /** @throws IOException where something is missing, damaged or of another format */
    static List<Point> read(InputStream from) throws IOException {
        // All of it first: only then the check sum has been compared, and what is read can be relied on.
        byte[] octets = new GZIPInputStream(from).readAllBytes();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(octets));
        if (in.readUnsignedByte() != FORMAT) {
            throw new IOException("not a format that this version knows");
        }
        int count = in.readInt();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(point(in));
        }
        if (in.read() != -1) {
            throw new IOException("more than was announced");
        }
        return points;
    }

    private static void write(Point point, DataOutputStream out) throws IOException {
        text(point.measurement(), out);
        out.writeInt(point.tags().size());
        for (Map.Entry<String, String> tag : point.tags().entrySet()) {
            text(tag.getKey(), out);
            text(tag.getValue(), out);
        }
        out.writeInt(point.fields().size());
        for (Map.Entry<String, Double> field : point.fields().entrySet()) {
            text(field.getKey(), out);
            out.writeDouble(field.getValue());
        }
        Instant time = point.time();
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    private static Point point(DataInputStream in) throws IOException {
        String measurement = text(in);
        SortedMap<String, String> tags = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String key = text(in);
            tags.put(key, text(in));
        }
        Map<String, Double> fields = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            fields.put(name, in.readDouble());
        }
        return new Point(measurement, tags, fields, Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(octets.length);
        out.write(octets);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] octets = in.readNBytes(Math.max(0, length));
        if (octets.length != length) {
            throw new IOException("ends within a text");
        }
        return new String(octets, StandardCharsets.UTF_8);
    }
}
