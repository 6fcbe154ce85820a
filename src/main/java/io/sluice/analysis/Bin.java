package io.sluice.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points that are neighbours on one axis, and the mean of the other.
 *
 * @param from the least x in it
 * @param to the greatest
 * @param middle the mean of x
 * @param mean the mean of y with its error
 */
public record Bin(double from, double to, double middle, Estimate mean) {
    /**
     * Bins of equal number, or one more in the later ones, in the order of x. Points whose y is not a number are left
     * out; equal values of x stay in the order given.
     *
     * @param bins how many; none are made where there are fewer points than twice that
     */
    public static List<Bin> of(List<Double> x, List<Double> y, int bins) {
        List<Integer> order = IntStream.range(0, x.size())
                .filter(i -> Double.isFinite(y.get(i)))
                .boxed()
                .sorted(Comparator.comparing(x::get))
                .toList();
        List<Bin> all = new ArrayList<>();
        for (int bin = 0; bin < bins && order.size() >= 2 * bins; bin++) {
            List<Integer> in = order.subList(order.size() * bin / bins, order.size() * (bin + 1) / bins);
            double[] there = in.stream().mapToDouble(x::get).toArray();
            double[] values = in.stream().mapToDouble(y::get).toArray();
            all.add(new Bin(
                    there[0],
                    there[there.length - 1],
                    Sampled.mean(there).value(),
                    Sampled.mean(values).estimate()));
        }
        return all;
    }
}
