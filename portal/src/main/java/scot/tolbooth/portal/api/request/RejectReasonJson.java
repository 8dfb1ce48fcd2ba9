package scot.tolbooth.portal.api.request;

import io.swagger.v3.oas.annotations.media.Schema;
import scot.tolbooth.radius.authentication.RequestLog.RejectCount;

/** How many requests were refused for a reason in one step of a time; nothing in it is about anybody. */
@Schema(name = "RejectCount")
record RejectReasonJson(String at, String reason, String meaning, long count) {

    static RejectReasonJson of(RejectCount count) {
        return new RejectReasonJson(
                count.at().toString(), count.reason().word(), count.reason().meaning(), count.count());
    }
}
