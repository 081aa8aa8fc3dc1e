package vn.motcua.workflow.decision;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may stand in a cell beside a {@link Condition}: a small part of FEEL. An amount is reckoned from whole numbers and
 * the table's own inputs, words are words. No functions, no names from elsewhere, nothing that could
 * run for long.
 */
final class DecisionCells {

    static final int LONGEST = 500;

    private static final Pattern INPUT = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*){0,4}");
    private static final Pattern WORDS = Pattern.compile("\"[^\"\\\\]+\"");
    private static final Pattern TOKEN = Pattern.compile("\\s*(" + INPUT + "|\\d{1,12}|[-+*()])");

    private DecisionCells() {}

    static boolean isInput(String text) {
        return INPUT.matcher(text).matches();
    }

    static boolean isWords(String text) {
        return WORDS.matcher(text).matches();
    }

    /** What is wrong with an amount: the first thing that is neither a whole number, an input, nor one of + - * ( ). */
    static Optional<String> faultOfAmount(String text, Set<String> inputs) {
        var token = TOKEN.matcher(text);
        int at = 0;
        boolean operand = false;
        int depth = 0;
        while (at < text.strip().length()) {
            if (!token.find(at) || token.start() != at) {
                return Optional.of(text.substring(at).strip());
            }
            var word = token.group(1);
            boolean value = !"+-*()".contains(word);
            boolean opens = value || word.equals("(");
            boolean known = !value || Character.isDigit(word.charAt(0)) || inputs.contains(word);
            boolean sign = word.equals("-") && !operand;
            if ((opens == operand && !sign) || !known) {
                return Optional.of(word);
            }
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (depth < 0) {
                return Optional.of(word);
            }
            operand = value || word.equals(")");
            at = token.end();
        }
        return operand && depth == 0 ? Optional.empty() : Optional.of(text.strip());
    }
}
