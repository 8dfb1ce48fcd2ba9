package scot.tolbooth.portal.programme.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import scot.tolbooth.portal.staff.FormProblems;

/** The text of a file that somebody uploaded. */
final class UploadedText {

    private UploadedText() {}

    /** Reads it as UTF-8; absent where something is wrong, which is then a problem of the field {@code file}. */
    static @Nullable String of(@Nullable MultipartFile file, FormProblems problems) throws IOException {
        if (file == null || file.isEmpty()) {
            problems.add("file", "must be chosen and not be empty");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
            problems.add("file", "must be text: it contains the character U+0000");
        } catch (CharacterCodingException notUtf8) {
            problems.add("file", "must be UTF-8 text; a spreadsheet saves it as \"CSV UTF-8\"");
        }
        return null;
    }
}
