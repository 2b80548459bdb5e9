/** How much sharper the scores of a new message are read than those of training: calibrated on cross-validated scores. */
export const SHARPNESS = 1.3;

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float32Array): void {
  let top = -Infinity;
  for (let c = 0; c < scores.length; c++) if ((scores[c] as number) > top) top = scores[c] as number;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const power = Math.exp((scores[c] as number) - top);
    scores[c] = power;
    sum += power;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}
