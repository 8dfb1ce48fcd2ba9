package scot.tolbooth.inventory.rollout.rag;

/** Amber or Red would be shown without the position in words: the programme's reports must carry it. */
public final class NarrativeMissingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NarrativeMissingException(RagColour shown, String because) {
        super("narrative must be given where %s is shown. %s".formatted(shown.label(), because));
    }
}
