package scot.tolbooth.radius.authentication;

import scot.tolbooth.radius.grant.Grant;

/** What an Access-Request comes to. */
sealed interface Decision {

    record Accept(Grant grant) implements Decision {}

    record Reject(RejectReason reason) implements Decision {}
}
