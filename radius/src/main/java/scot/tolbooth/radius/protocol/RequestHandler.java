package scot.tolbooth.radius.protocol;

import java.util.concurrent.CompletionStage;

/** Answers the requests of one service. */
public interface RequestHandler {

    RadiusService serves();

    /** Called once for each request, on a thread that may block; duplicates never come here. */
    CompletionStage<Answer> handle(RadiusExchange exchange);
}
