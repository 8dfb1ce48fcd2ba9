package scot.tolbooth.radius.protocol;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Answers the requests of one service. */
public interface RequestHandler {

    RadiusService serves();

    /**
     * Called once for each request, on the thread of its port, which must not wait; duplicates never come here.
     *
     * @param port its thread, for what is left to do once the answer is certain
     */
    CompletionStage<Answer> handle(RadiusExchange exchange, Executor port);
}
