package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The colour that the rules ask for, and why.
 *
 * @param findings the rules that fired, the gravest first; never empty
 */
public record Suggestion(List<Finding> findings) {

    public Suggestion {
        findings = findings.size() == 1
                ? List.copyOf(findings)
                : findings.stream().sorted(Comparator.comparing(Finding::rule)).toList();
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a suggestion needs a rule that fired");
        }
    }

    /** The colour of the gravest rule. */
    public RagColour colour() {
        return findings.get(0).rule().colour();
    }

    /** The rules that ask for this colour, in sentences. */
    public String because() {
        return deciding().stream().map(Finding::sentence).distinct().collect(Collectors.joining(" "));
    }

    /** Since when one of the rules has asked for this colour. */
    public LocalDate since() {
        return deciding().stream()
                .map(Finding::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Finding> deciding() {
        return findings.stream()
                .filter(finding -> finding.rule().colour() == colour())
                .toList();
    }
}
