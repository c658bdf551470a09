package io.fieldwork.scheduler.tuning.learn;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The linear program that finds weights under which accepted weeks cost no more than their alternatives.
 *
 * <p>An alternative that differs by d (its counts less those of the accepted week) should cost more: w · d at least a
 * small margin for each count that differs. What is lacking is paid for, each week alike however many alternatives it
 * has, and so is, much more cheaply, each step away from the usual weights: what the weeks say nothing about stays as
 * it was. The sum of the weights is kept, since only their proportions matter.
 *
 * <p>It is apart from the learning because it knows numbers alone, and is tried out by a test on programs whose
 * answer is known.
 */
final class WeightProgram {

    /** Soft points that an alternative should cost more for each count that differs, in the usual sizes of weights. */
    private static final double MARGIN = 0.1;

    /** What a step of one point away from the usual weight costs, in lacking points of one week. */
    private static final double STEP = 0.01;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> weights = new ArrayList<>();

    private WeightProgram() {}

    /**
     * The weights.
     *
     * @param usual what they are without any week
     * @param weeks the differences of the alternatives of each week
     */
    static double[] solve(double[] usual, List<List<double[]>> weeks) {
        WeightProgram program = new WeightProgram();
        program.addWeights(usual);
        for (List<double[]> differences : weeks) {
            for (double[] difference : differences) {
                program.addAlternative(difference, 1.0 / differences.size());
            }
        }
        Optimisation.Result result = program.model.minimise();
        double[] found = usual.clone();
        if (result.getState().isFeasible()) {
            for (int i = 0; i < found.length; i++) {
                found[i] = Math.max(0, result.doubleValue(i));
            }
        }
        return found;
    }

    private void addWeights(double[] usual) {
        double all = 0;
        for (int i = 0; i < usual.length; i++) {
            weights.add(model.newVariable("weight " + i).lower(0));
            all += usual[i];
        }
        Expression sum = model.newExpression("sum").lower(all).upper(all);
        for (int i = 0; i < usual.length; i++) {
            sum.set(weights.get(i), 1.0);
            Variable step = model.newVariable("step " + i).lower(0).weight(STEP);
            model.newExpression("above " + i).lower(-usual[i]).set(step, 1.0).set(weights.get(i), -1.0);
            model.newExpression("below " + i).lower(usual[i]).set(step, 1.0).set(weights.get(i), 1.0);
        }
    }

    private void addAlternative(double[] difference, double price) {
        int number = model.countVariables();
        Variable lacking = model.newVariable("lacking " + number).lower(0).weight(price);
        double size = 0;
        Expression costsMore = model.newExpression("alternative " + number).set(lacking, 1.0);
        for (int i = 0; i < difference.length; i++) {
            costsMore.set(weights.get(i), difference[i]);
            size += Math.abs(difference[i]);
        }
        costsMore.lower(MARGIN * size);
    }
}
