package vn.motcua.workflow;

import vn.motcua.workflow.StepVerbs.Answer;

/**
 * Where a model may hold an expression, and which: the engine evaluates names, descriptions, groups and keys as well, so
 * anything that looks like an expression is refused elsewhere.
 */
final class ModelExpressions {

    private final ModelProblems problems;
    private final StepVerbs verbs;

    ModelExpressions(ModelProblems problems, StepVerbs verbs) {
        this.problems = problems;
        this.verbs = verbs;
    }

    void check(ModelElement root) {
        root.all().forEach(this::checkOne);
    }

    private void checkOne(ModelElement element) {
        for (var attribute : element.attributes().entrySet()) {
            if (attribute.getKey().equals("camunda:expression")) {
                checkExpression(element, attribute.getValue(), Answer.NONE);
            } else if (StepExpression.isIn(attribute.getValue())) {
                problems.add(element, "expression-place", attribute.getValue(), attribute.getKey());
            }
        }
        if (element.is("conditionExpression")) {
            checkExpression(element, element.text(), Answer.YES_OR_NO);
        } else if (StepExpression.isIn(element.text())) {
            if (element.is("timeDate", "timeDuration")) {
                checkExpression(element, element.text(), Answer.NONE);
            } else if (element.is("loopCardinality")) {
                checkExpression(element, element.text(), Answer.NUMBER);
            } else {
                problems.add(element, "expression-place", element.text(), element.name());
            }
        }
    }

    private void checkExpression(ModelElement element, String text, Answer answer) {
        var read = StepExpression.read(text);
        if (read.isEmpty()) {
            problems.add(element, "expression", text);
            return;
        }
        var expression = read.get();
        if (!verbs.beans().contains(expression.bean())) {
            problems.add(element, "bean", expression.bean(), text);
        } else if (!verbs.knows(expression.bean(), expression.verb(), expression.arguments(), answer)) {
            problems.add(
                    element, answer == Answer.NONE ? "verb" : "question", expression.verb(), expression.bean(), text);
        }
    }
}
