/** Thresholds of showing; chosen by cross-validation over the pack's own examples, never on the measuring corpus. */
export const SHOWING = {
  /** A message asks nothing where this is at least as likely, by its form and words … */
  silence: 0.2,
  /** … but a topic of at least `clear` is shown unless «asks nothing» is this likely, and one below `dim` only if it is hardly so. */
  clear: 0.97,
  silenceClear: 0.8,
  dim: 0.32,
  silenceDim: 0.08,
  /** «Asks something» is taken to be at least this likely where topics are weighed against each other. */
  leastAsked: 0.3,
  /** Least confidence of the first card of a message that holds one request; a single word must be sure. */
  single: 0.05,
  /** Above this confidence a request stands alone; below it the next likely topics stand beside it. */
  sure: 0.9,
  /** Least confidence of a topic that stands beside an unsure one. */
  beside: 0.03,
  /** Least confidence of each card where a message holds several requests, or of one so many times as likely as the next. */
  several: 0.5,
  severalAhead: 0.3,
  ahead: 1.6,
  /** Least confidence of the one part that asks something in a message that as a whole asks nothing. */
  lone: 0.3,
  /** What every further request costs against reading the message as one, by what stands before it; in natural logarithms. */
  split: { soft: 1.5, firm: 1.4, new: 0.5 },
  /** Most that a clause can cost whose own best topic is not its run's, in natural logarithms. */
  dissent: 2.5,
  /** Words from which a clause dissents fully; a shorter one in proportion. */
  dissentWords: 8,
  /** Vague trouble gives way to a topic that is at least this share as likely. */
  vague: 0.2,
  /** Above this confidence vague trouble stands alone. */
  sureVague: 0.5,
  /** Most topics that stand beside an unsure one, and most cards of one message. */
  mostBeside: 2,
  most: 5,
};
