/**
 * Weights that climb to a likely reading of their examples: full-batch gradient descent with Adam's steps (Kingma and Ba
 * 2015) that shorten, no chance. `slopeAt` fills in how the likelihood rises with each weight.
 */
export const descend = (
  size: number,
  steps: number,
  slopeAt: (weights: Float64Array, slope: Float64Array) => void,
): Float64Array => {
  const [weights, slope, mean, spread] = Array.from({ length: 4 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let step = 1; step <= steps; step++) {
    slopeAt(weights, slope.fill(0));
    const rate = RATE * (1 - (0.97 * step) / steps);
    for (let i = 0; i < size; i++) {
      mean[i] = STEADY * mean[i]! + (1 - STEADY) * slope[i]!;
      spread[i] = WIDE * spread[i]! + (1 - WIDE) * slope[i]! ** 2;
      weights[i]! += (rate * mean[i]!) / (1 - STEADY ** step) / (Math.sqrt(spread[i]! / (1 - WIDE ** step)) + 1e-8);
    }
  }
  return weights;
};

const RATE = 0.1;
const STEADY = 0.9;
const WIDE = 0.99;
