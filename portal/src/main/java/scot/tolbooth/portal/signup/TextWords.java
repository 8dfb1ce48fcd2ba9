package scot.tolbooth.portal.signup;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody means by a text. */
sealed interface TextWords {

    /** No more texts to this number. */
    record Stop() implements TextWords {}

    /** Texts to this number again. */
    record Start() implements TextWords {}

    /** Anything else: a code, please. The tags are what may name a journey; there may be none. */
    record Other(List<String> tags) implements TextWords {}

    /** What the networks take as that, and the same in the five languages. */
    Set<String> STOP = Set.of(
            "STOP",
            "STOPALL",
            "STOP ALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "OPTOUT",
            "OPT OUT",
            "REVOKE",
            "STAD",
            "SGUIR",
            "KONIEC",
            "ZATRZYMAJ",
            "REZYGNUJE",
            "WYPISZ",
            "بند",
            "بند کریں",
            "روکیں",
            "رکیں",
            "停止",
            "退订",
            "取消");

    Set<String> START = Set.of("START", "UNSTOP", "TOISICH", "WZNOW", "شروع", "شروع کریں", "开始");

    Pattern TAG = Pattern.compile("(?<![A-Z0-9])[" + TextTags.LETTERS + "]{" + TextTags.LENGTH + "}(?![A-Z0-9])");

    /** More than people send: whoever guesses gets no further. */
    int MOST_TAGS = 3;

    static TextWords of(String text) {
        String words = plain(text);
        if (STOP.contains(words)) {
            return new Stop();
        }
        if (START.contains(words)) {
            return new Start();
        }
        return new Other(TAG.matcher(words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_TAGS)
                .toList());
    }

    /** In capitals, without accents, punctuation and what cannot be seen. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
