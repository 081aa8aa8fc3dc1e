package vn.motcua.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import vn.motcua.workflow.StepExpression;

/**
 * The second lock behind the check of models: whatever reaches the engine, only plain text and our own kind of
 * expression are ever evaluated, and only over {@link StepBeans}.
 */
class StepExpressions extends JuelExpressionManager {

    StepExpressions(StepBeans beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String text) {
        if (StepExpression.isIn(text) && StepExpression.read(text).isEmpty()) {
            throw new ProcessEngineException("not one of our expressions: " + text);
        }
        return super.createExpression(text);
    }
}
