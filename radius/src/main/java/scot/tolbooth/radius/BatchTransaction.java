package scot.tolbooth.radius;

/** How a transaction begins that settles many requests with few statements. */
public final class BatchTransaction {

    /**
     * To be run first. Statements are planned once, not for each batch, and so that each request is looked up by index: a
     * batch is small beside the tables, but the planner would rather read a table once that was small when it looked.
     * Nobody is forgotten until the end.
     */
    public static final String BEGIN = """
            SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)
              FROM
            """ + Forgetting.SHARED;

    private BatchTransaction() {}
}
