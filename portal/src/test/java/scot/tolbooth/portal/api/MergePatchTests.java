package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The cases of RFC 7396 appendix A whose target and patch are objects. */
class MergePatchTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\":\"b\"}            | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
                "{\"a\":\"b\"}            | {\"b\":\"c\"}                    | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}            | {\"a\":null}                     | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}                    | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}          | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
                "{\"a\":\"c\"}            | {\"a\":[\"b\"]}                  | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}    | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}  | {\"a\":[1]}                      | {\"a\":[1]}",
                "{\"e\":null}             | {\"a\":1}                        | {\"e\":null,\"a\":1}",
                "{}                       | {\"a\":{\"bb\":{\"ccc\":null}}}  | {\"a\":{\"bb\":{}}}"
            })
    void aPatchMergesAsTheRfcSays(String target, String patch, String result) {
        assertThat(MergePatch.apply(object(target), object(patch))).isEqualTo(object(result));
    }

    private static ObjectNode object(String text) {
        return JSON.readValue(text, ObjectNode.class);
    }
}
