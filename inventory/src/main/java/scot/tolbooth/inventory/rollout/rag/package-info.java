/** RAG: how far and how well a site or deliverable is doing, judged as the council's programme defines it. */
@NamedInterface("rag")
@NullMarked
package scot.tolbooth.inventory.rollout.rag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
