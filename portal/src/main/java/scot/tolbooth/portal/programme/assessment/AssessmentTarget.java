package scot.tolbooth.portal.programme.assessment;

import scot.tolbooth.inventory.rollout.rag.Facts;
import scot.tolbooth.inventory.rollout.rag.Progress;
import scot.tolbooth.inventory.rollout.rag.Standing;

/**
 * What a page assesses.
 *
 * @param name what it is called
 * @param home the address of its own page, and the words of the link to there
 * @param suggested how far it is by what is recorded, and how far it should be
 */
record AssessmentTarget(String name, Link home, Standing standing, Progress suggested, Facts facts) {

    /** A link back. */
    record Link(String address, String words) {}
}
