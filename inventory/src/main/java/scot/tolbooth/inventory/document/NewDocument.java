package scot.tolbooth.inventory.document;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A file as it is uploaded.
 *
 * @param fileName as the uploader's machine calls it; folders before it are dropped
 * @param mediaType as the uploader's machine says; what is none becomes {@code application/octet-stream}
 * @param bytes the content: 1 byte to {@value #LARGEST} bytes
 * @param replaces any version of the document of which this is the next; absent for a new document
 */
@SuppressWarnings("ArrayRecordComponent") // content of up to 25 MB is handed on, not copied
public record NewDocument(
        SiteCode site,
        String title,
        DocumentKind kind,
        String fileName,
        String mediaType,
        byte[] bytes,
        @Nullable DocumentId replaces) {

    /** The largest content that is kept: 25 MB. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private static final String MEDIA_TYPE = "[A-Za-z0-9!#$&^_.+-]{1,63}/[A-Za-z0-9!#$&^_.+-]{1,100}";

    public NewDocument {
        title = title.strip();
        fileName = plain(fileName);
        mediaType = mediaType.strip().matches(MEDIA_TYPE) ? mediaType.strip() : "application/octet-stream";
        if (title.isEmpty() || title.length() > 200) {
            throw new IllegalArgumentException("title must be 1 to 200 characters");
        }
        if (fileName.isEmpty() || fileName.length() > 200) {
            throw new IllegalArgumentException("file must have a name of 1 to 200 characters");
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("file must not be empty");
        }
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException("file must be 25 MB or smaller");
        }
    }

    private static String plain(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewDocument that
                && site.equals(that.site)
                && title.equals(that.title)
                && kind == that.kind
                && fileName.equals(that.fileName)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes)
                && Objects.equals(replaces, that.replaces);
    }

    @Override
    public int hashCode() {
        return Objects.hash(site, title, kind, fileName, Arrays.hashCode(bytes));
    }

    /** Without the content. */
    @Override
    public String toString() {
        return "NewDocument[" + site + ", " + fileName + ", " + bytes.length + " bytes]";
    }
}
